import { samradTypeLabels } from '@shared/glossary/labels'
import type { Minutes } from '@shared/samrad/samrad.contract'
import styles from './print.module.css'

interface SheetProps {
  readonly minutes: Minutes
  readonly correction: string
  /** On the screen the sheet has an edge and the text's own size. */
  readonly onScreen?: boolean
}

/** The minutes as they are read, on screen and on paper. */
export const MinutesSheet = ({ minutes, correction, onScreen }: SheetProps) => (
  <article className={`${styles.paper} ${onScreen ? styles.screen : ''}`} lang="sv">
    {minutes.isDemo ? <p className={styles.test}>PÅHITTAT – TESTDATA</p> : null}
    <h1>Samrådsprotokoll {minutes.number}</h1>
    <p>
      {samradTypeLabels[minutes.type]}, {minutes.heldOn} kl. {minutes.startedAt}–{minutes.endedAt}, {minutes.place}
    </p>
    <p>
      {minutes.houseName}. Samordnare: {minutes.coordinator}
    </p>
    {correction ? (
      <>
        <h2>Rättelse</h2>
        <p className={styles.body}>{correction}</p>
      </>
    ) : null}
    {minutes.children.length > 0 ? (
      <>
        <h2>Barn</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Ärende</th>
              <th scope="col">Namn</th>
              <th scope="col">Personnummer</th>
            </tr>
          </thead>
          <tbody>
            {minutes.children.map((child) => (
              <tr key={child.number}>
                <td>{child.number}</td>
                <td>{child.name}</td>
                <td>{child.personnummer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </>
    ) : null}
    <h2>Närvaro</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">Verksamhet</th>
          <th scope="col">Person</th>
          <th scope="col">Form</th>
          <th scope="col">Anmärkning</th>
        </tr>
      </thead>
      <tbody>
        {minutes.attendance.map((one) => (
          <tr key={one.agency}>
            <td>{one.agency}</td>
            <td>{one.person}</td>
            <td>{one.attendance}</td>
            <td>{one.note}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {minutes.missing.length > 0 ? (
      <>
        <h2>Perspektiv saknas</h2>
        {minutes.missing.map((one) => (
          <div key={one.agency}>
            <h3>
              {one.agency}
              {one.reason ? ` – ${one.reason}` : ''}
            </h3>
            {one.supplementBy ? <p>Komplettering begärd till {one.supplementBy}.</p> : null}
            <p>Frågor som ingen kunde svara på:</p>
            <ul>
              {one.questions.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ul>
          </div>
        ))}
      </>
    ) : null}
    {minutes.rooms.map((one) => (
      <div key={one.child}>
        <h2>De fyra rummen{one.child ? ` – ${one.child}` : ''}</h2>
        <table className={styles.rooms}>
          <thead>
            <tr>
              <th scope="col">Rum</th>
              <th scope="col">Läge</th>
              <th scope="col">Motivering</th>
            </tr>
          </thead>
          <tbody>
            {one.rooms.map((room) => (
              <tr key={room.room}>
                <td>{room.room}</td>
                <td>{room.state}</td>
                <td>{room.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    ))}
    <h2>Dagordning</h2>
    {minutes.items.map((item) => (
      <div key={item.no}>
        <h3>
          {item.no}. {item.title}
        </h3>
        {item.outcomes.map((one) => (
          <p key={one.child} className={styles.body}>
            <strong>
              {one.child ? `${one.child}: ` : ''}
              {one.outcome}
            </strong>
            {one.text ? ` – ${one.text}` : ''}
          </p>
        ))}
      </div>
    ))}
    <h2>Vem gör vad till när</h2>
    {minutes.actions.length > 0 ? (
      <table>
        <thead>
          <tr>
            <th scope="col">Nr</th>
            <th scope="col">Åtgärd</th>
            <th scope="col">Ansvarig</th>
            <th scope="col">Klart</th>
          </tr>
        </thead>
        <tbody>
          {minutes.actions.map((one) => (
            <tr key={one.no}>
              <td>{one.no}</td>
              <td>
                {one.child ? `${one.child}: ` : ''}
                {one.text}
              </td>
              <td>{one.owner}</td>
              <td>{one.dueOn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    ) : (
      <p>Inga beslut om åtgärder.</p>
    )}
    {minutes.differing.length > 0 ? (
      <>
        <h2>Avvikande bedömningar</h2>
        {minutes.differing.map((one) => (
          <p key={one.agency}>
            <strong>{one.agency}:</strong> {one.view}
          </p>
        ))}
      </>
    ) : null}
    <h2>Underskrift</h2>
    <p>
      {onScreen && correction === '' && minutes.signedAt === ''
        ? 'Inte signerat än.'
        : `Signerat ${minutes.signedAt} av ${minutes.signedBy}.`}{' '}
      Protokollet är låst; en senare ändring står som rättelse bredvid. Mall {minutes.templateVersion}.
    </p>
    <p>Varje myndighet för sin egen dokumentation. Protokollet innehåller beslut och arbetsfördelning.</p>
  </article>
)
