import { at, id, type Rows } from './values'

/** When the file was last found whole. */
export const integrityRows: Rows = {
  integrity_check: [
    { id: id(1295), kind: 'pages', checked_at: at, pages: 2_048, checked_by: id(10) },
    { id: id(1296), kind: 'whole', checked_at: at, pages: 2_048, checked_by: id(10) },
  ],
}
