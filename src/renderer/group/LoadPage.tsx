import type { GroupLoad } from '@shared/group/group.contract'
import { CooperationFrame } from '../cooperation'
import { ask } from '../lib/api'
import { SaveButtons } from '../template'
import { Loaded } from '../ui/Loaded'
import { Badge, Card, Empty, layout, Stack, Table } from '../ui/layout'
import styles from './group.module.css'

/** How much rests on whom now; counts, and nothing of how anybody works. */
export const LoadPage = () => (
  <CooperationFrame>
    <Loaded question={ask('group.overview', {})}>
      {({ mayMeasure }) =>
        mayMeasure ? (
          <Loaded question={ask('group.load', {})}>{(load) => <LoadView load={load} />}</Loaded>
        ) : (
          <Empty>Belastningen visas för samordnare, 1:e socialsekreterare och enhetschef.</Empty>
        )
      }
    </Loaded>
  </CooperationFrame>
)

const LoadView = ({ load }: { readonly load: GroupLoad }) => (
  <Stack>
    <Card
      title="Öppna ärenden per handläggare"
      actions={<SaveButtons document={{ kind: 'group-load' }} formats={['pdf', 'csv']} about="belastningen" />}
    >
      <p className={layout.muted}>
        Vad som ligger på var och en i dag, räknat i de ärenden du har nyckel till. Inget hämtas ur loggen, och inget
        mäter hur någon arbetar.
      </p>
      {load.users.length > 0 ? <Bars load={load} /> : <Empty>Inget ligger på någon just nu.</Empty>}
    </Card>
    {load.users.length > 0 ? (
      <Card title="Per person">
        <Table
          caption="Belastning per person"
          columns={['Namn', 'Öppna ärenden', 'Ärendeteam', 'Öppna uppgifter', 'Försenade uppgifter']}
        >
          {load.users.map((one) => (
            <tr key={one.userId}>
              <td>
                <span className={layout.strong}>{one.name}</span>
                <div className={layout.small}>{one.title}</div>
              </td>
              <td className={layout.number}>{one.openCases}</td>
              <td className={layout.number}>{one.teams}</td>
              <td className={layout.number}>{one.openTasks}</td>
              <td className={layout.number}>
                {one.overdueTasks > 0 ? <Badge tone="warn">{one.overdueTasks}</Badge> : 0}
              </td>
            </tr>
          ))}
        </Table>
      </Card>
    ) : null}
    <Card title="Per nämnd">
      <Table
        caption="Belastning per nämnd"
        columns={[
          'Nämnd',
          'Öppna ärenden',
          'Utan handläggare',
          'Med ärendeteam',
          'Öppna uppgifter',
          'Försenade uppgifter',
        ]}
      >
        {load.namnder.map((one) => (
          <tr key={one.namnd}>
            <td>{one.namnd}</td>
            <td className={layout.number}>{one.openCases}</td>
            <td className={layout.number}>{one.unassigned > 0 ? <Badge tone="warn">{one.unassigned}</Badge> : 0}</td>
            <td className={layout.number}>{one.teams}</td>
            <td className={layout.number}>{one.openTasks}</td>
            <td className={layout.number}>
              {one.overdueTasks > 0 ? <Badge tone="warn">{one.overdueTasks}</Badge> : 0}
            </td>
          </tr>
        ))}
      </Table>
    </Card>
  </Stack>
)

/** The same numbers as bars; the table under them is what is read aloud. */
function Bars({ load }: { readonly load: GroupLoad }) {
  const most = Math.max(1, ...load.users.map((one) => one.openCases))
  return (
    <dl className={styles.bars} aria-label="Öppna ärenden">
      {load.users.map((one) => (
        <div key={one.userId} style={{ display: 'contents' }}>
          <dt>{one.name}</dt>
          <dd>
            {one.openCases > 0 ? (
              <span className={styles.bar} style={{ width: `${(85 * one.openCases) / most}%` }} aria-hidden />
            ) : null}
            <span className={layout.number}>{one.openCases}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
