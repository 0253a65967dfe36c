import { useWords } from '../language/use-words.tsx'
import './log.css'

const explained = ['who', 'exception', 'purpose', 'subject', 'outcome', 'trace'] as const

/** What the columns of the log mean, in plain words; closed until somebody asks. */
export const LogLegend = () => {
  const t = useWords()
  return (
    <details className="legend">
      <summary>{t('log.legend')}</summary>
      <dl>
        {explained.map((column) => (
          <div key={column}>
            <dt>{t(`log.${column}`)}</dt>
            <dd>{t(`log.legend.${column}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
