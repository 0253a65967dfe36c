import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { type Period, standing } from '@mens-centraal/kernel/period'
import type { Refusal } from '@mens-centraal/kernel/refusal'

/** A written agreement (convenant) of an organisation with a municipality. */
export type Covenant = Period & { readonly municipalityId: string; readonly municipalityCode: string }

/** What signalling needs to know of an organisation. */
export type OrganisationStanding = {
  readonly independent: boolean
  /** Periods in which the organisation's category was designated (Jeugdwet art. 7.1.1.2). */
  readonly categoryPeriods: readonly Period[]
  /** Periods in which its category was one of organisations that help (helping.ts). */
  readonly helpingPeriods: readonly Period[]
  readonly covenants: readonly Covenant[]
}

const byDay = (a: string, b: string): number => Number(a > b) - Number(a < b)

/** Of several periods, the one that says most about a day: one that covers it, else the next to come, else the last that ended. */
const mostTelling = <P extends Period>(periods: readonly P[], on: CalendarDay): P | undefined => {
  const { now = [], 'not-yet': coming = [], over = [] } = Object.groupBy(periods, (period) => standing(period, on))
  const [next] = [...coming].sort((a, b) => byDay(a.from, b.from))
  const last = [...over].sort((a, b) => byDay(a.until ?? '', b.until ?? '')).at(-1)
  return now[0] ?? next ?? last
}

/** The refusal for a right that rests on a period: missing, not started, or ended, with the day; null when it holds on this day. */
export const periodRefusal = (what: 'covenant' | 'designation', periods: readonly Period[], on: CalendarDay): Refusal | null => {
  const period = mostTelling(periods, on)
  if (period === undefined) return { code: `${what}-missing` }
  const stands = standing(period, on)
  if (stands === 'not-yet') return { code: `${what}-not-started`, facts: { on: period.from } }
  return stands === 'over' ? { code: `${what}-ended`, facts: { on: period.until ?? on } } : null
}

/**
 * Whether an organisation, or an independent professional, takes part today: a designated category and a covenant (Jeugdwet art. 7.1.1.2).
 * @returns the first thing that is missing, or null
 */
export const organisationRefusal = (organisation: OrganisationStanding, on: CalendarDay): Refusal | null => {
  if (!organisation.categoryPeriods.some((period) => standing(period, on) === 'now')) return { code: 'category-not-designated' }
  return periodRefusal('covenant', organisation.covenants, on)
}

/** The municipality whose covenant a signal rests on: that of residence if the organisation has one with it, else the oldest covenant. */
export const covenantMunicipality = (
  covenants: readonly Covenant[],
  residenceCode: string | null,
  on: CalendarDay,
): string | null => {
  const valid = covenants
    .filter((covenant) => standing(covenant, on) === 'now')
    .sort((a, b) => byDay(a.from, b.from) || byDay(a.municipalityCode, b.municipalityCode))
  return (valid.find(({ municipalityCode }) => municipalityCode === residenceCode) ?? valid[0])?.municipalityId ?? null
}

/** The municipality whose rules hold for a youth, deadlines and officer among them: that of residence if it is in this index, else of the covenant of the first signal. */
export const municipalityOfRules = (
  residenceCode: string | null,
  municipalities: readonly { readonly id: string; readonly code: string }[],
  ofFirstSignal: string,
): string => municipalities.find(({ code }) => code === residenceCode)?.id ?? ofFirstSignal

/** The municipality under whose covenant somebody works, where an act does not say it: the oldest covenant that is valid; none for the municipality itself. */
export const workingCovenant = (covenants: readonly Covenant[], municipalityId: string | null, on: CalendarDay): string | null =>
  municipalityId === null ? covenantMunicipality(covenants, null, on) : null

/** Categories of which each is a professional by themselves, who has no organisation: category and own covenant suffice (Jeugdwet art. 7.1.1.2). */
const independentCategories = ['general-practitioner', 'school-attendance-officer']

/** True for an organisation that is one independent professional. */
export const isIndependent = (category: string): boolean => independentCategories.includes(category)

/** What a manager says of an organisation. */
export type OrganisationWish = {
  readonly name: string
  /** A neutral name that is shown instead, where its own would tell what is the matter. */
  readonly displayName: string | null
  readonly category: string
  readonly place: string
  readonly generalPhone: string
  readonly mayUseBsn: boolean
  readonly emailDomains: readonly string[]
}

/** True for a telephone number as people write it. */
export const isPhone = (text: string): boolean => /^[+\d][\d ()-]{5,}$/.test(text)

/** True for a mail address of an organisation: in one of its domains, or any where it keeps none. */
export const isOwnAddress = (address: string, domains: readonly string[]): boolean => {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase()
  return domains.length === 0 || domains.some((own) => own.trim().toLowerCase() === domain)
}

const isDomain = (text: string): boolean => /^[a-z\d-]+(\.[a-z\d-]+)+$/.test(text)

/**
 * Whether an organisation may be kept like this.
 * @param designated the categories that are designated on this day
 * @returns `category-not-designated`, `phone-invalid`, `mail-domain-invalid`; null when it may
 */
export const organisationWishRefusal = (wish: OrganisationWish, designated: readonly string[]): Refusal | null => {
  if (!designated.includes(wish.category)) return { code: 'category-not-designated', field: 'category' }
  if (!isPhone(wish.generalPhone)) return { code: 'phone-invalid', field: 'generalPhone' }
  return wish.emailDomains.every(isDomain) ? null : { code: 'mail-domain-invalid', field: 'emailDomains' }
}

/** A manager added an organisation, with its first covenant. */
export type OrganisationAdded = OrganisationWish & { readonly type: 'organisation-added'; readonly organisationId: string }
