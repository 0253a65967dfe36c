import type { DirectoryFile } from '@mens-centraal/contract/directory-file'
import { type OrganisationName, organisations } from './organisations.ts'
import type { Words } from './pages/language.ts'
import { readableId } from './readable-ids.ts'

type FilePosition = DirectoryFile['professionals'][number]['positions'][number]

/** A position as the directory knows it, with the name of its organisation in the world. `leavesSoon`: ends some days after the world was started. */
export type Job = FilePosition & { readonly at: OrganisationName; readonly subject: string; readonly leavesSoon?: true }

/** A fictional professional. `jobs` has one entry for each position; the first is the main one. */
export type Person = {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  /** What one can try as this person, in one line. */
  readonly tryThis: Words
  readonly jobs: readonly [Job, ...Job[]]
  /** True for someone who has an account at the employer, but whom the directory of the index does not know. */
  readonly unknownToIndex: boolean
}

/** What is told of a job; the rest is as usual: a reporter, present every day, designated since 2024. */
export type ToldJob = Pick<Job, 'at' | 'function' | 'phone'> &
  Partial<Pick<Job, 'presence' | 'roles' | 'until' | 'leavesSoon'>> & {
    readonly designated?: false | { readonly from: string; readonly until: string | null }
  }

const since = '2024-01-01'

const mailbox = (givenName: string, familyName: string): string =>
  `${givenName}.${familyName}`
    .normalize('NFD')
    .replace(/[^A-Za-z.]/g, '')
    .toLowerCase()

/** Makes one person; `number` fixes all ids, so that they are the same in every world. */
export const person = (
  number: number,
  [givenName, familyName]: readonly [givenName: string, familyName: string],
  tryThis: Words,
  told: readonly [ToldJob, ...ToldJob[]],
  unknownToIndex = false,
): Person => {
  const job = ({ designated, ...own }: ToldJob, index: number): Job => {
    const jobNumber = number * 10 + index
    const { independent, slug } = organisations[own.at]
    const roles = own.roles ?? ['reporter']
    const designatable = roles.includes('reporter') && !independent && designated !== false
    return {
      id: readableId('position', jobNumber),
      organisation: organisations[own.at].id,
      email: `${mailbox(givenName, familyName)}@${slug}.voorbeeld.example`,
      presence: ['mon', 'tue', 'wed', 'thu', 'fri'],
      subject: `medewerker-${jobNumber}`,
      from: since,
      until: null,
      designation: designatable ? { id: readableId('designation', jobNumber), from: since, until: null, ...designated } : null,
      ...own,
      roles,
    }
  }
  const [first, ...others] = told
  const jobs: Person['jobs'] = [job(first, 1), ...others.map((other, index) => job(other, index + 2))]
  return { id: readableId('professional', number), givenName, familyName, tryThis, jobs, unknownToIndex }
}
