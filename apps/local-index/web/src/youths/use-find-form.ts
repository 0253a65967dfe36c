import { useSession, useWho } from '../directory/session.tsx'
import { useHouseForm, type Wrong } from '../form/use-house-form.ts'
import { today } from '../language/use-dates.ts'
import { useWords } from '../language/use-words.tsx'
import { emptyFind, type FindValues, readFind } from './find-youth.ts'

const names = ['bsn', 'familyName', 'prefix', 'givenNames', 'birthDate', 'sex', 'postcode', 'houseNumber'] as const

/** The form by which a youth is looked for. */
export const useFindForm = () => {
  const t = useWords()
  const who = useWho()
  const { practice } = useSession().session.house
  const check = (values: FindValues): Wrong<FindValues> => {
    const read = readFind(values, practice, today())
    if (read.ok) return {}
    return Object.fromEntries(Object.entries(read.refusal).flatMap(([name, word]) => (word ? [[name, t(word)]] : [])))
  }
  return useHouseForm<FindValues>({
    defaults: { ...emptyFind, by: who.mayUseBsn ? 'bsn' : 'name' },
    check,
    pointers: Object.fromEntries(names.map((name) => [name, name])),
    codes: {
      'bsn-invalid': 'bsn',
      'practice-bsn-only': 'bsn',
      'birth-date-invalid': 'birthDate',
      'sex-or-address-required': 'sex',
      'address-required': 'postcode',
      'name-invalid': 'familyName',
      'wildcard-refused': 'familyName',
    },
  })
}

export type FindForm = ReturnType<typeof useFindForm>
