import type { CalendarDay } from '@mens-centraal/kernel/calendar-day'
import { dayOf } from '@mens-centraal/kernel/instant'
import type { Refusal } from '@mens-centraal/kernel/refusal'
import { ok, type Result, refuse } from '@mens-centraal/kernel/result'
import { ask } from '@mens-centraal/platform/access/door'
import { decide, type Grant, permit } from '@mens-centraal/platform/access/grant'
import { commit } from '@mens-centraal/platform/acts/commit'
import type { LocalDoor } from './actor.ts'
import { type SettingChange, type SettingChanged, type SettingName, settingRefusal } from './setting.ts'
import { readSettingHistory, settingHistoryOf } from './setting-facts.ts'
import { type ChoiceFacts, changeSetting } from './setting-permissions.ts'

/** What a manager wishes; `number` is how many changes of this setting they saw. */
export type SettingWish = {
  readonly setting: SettingName
  readonly value: string
  readonly from: string
  readonly number: number
}

type Facts = ChoiceFacts & { readonly history: readonly SettingChange[] }

const settingFacts = async (door: LocalDoor): Promise<Facts> => {
  const { municipalityId } = door.actor
  const [rows] = municipalityId === null ? [] : await ask(door, [settingHistoryOf(municipalityId)])
  return { choice: { municipalityId }, history: readSettingHistory(rows) }
}

const decideChange = ({ facts: { choice, history } }: Grant<Facts, 'setting:change'>, wish: SettingWish, door: LocalDoor) => {
  const change = { name: wish.setting, text: wish.value, from: wish.from as CalendarDay }
  const before = history.filter(({ name }) => name === change.name).length
  if (before !== wish.number) return refuse({ code: 'changed-meanwhile' })
  const refusal = settingRefusal(history, change, dayOf(door.now))
  if (refusal !== null) return refuse(refusal)
  const event: SettingChanged = {
    ...change,
    type: 'setting-changed',
    changeId: door.draw.id(),
    municipalityId: choice.municipalityId ?? '',
    number: before + 1,
    positionId: door.actor.positionId ?? '',
    at: door.now,
  }
  const things = [{ kind: 'setting', id: change.name, fields: ['value', 'from'] }]
  return ok({ events: [event], subjects: [], things, answer: () => null })
}

/** Chooses for the own municipality, from today or a later day on. Refused as `settingRefusal` says, or with `changed-meanwhile` when somebody else was faster. */
export const chooseSetting = async (door: LocalDoor, wish: SettingWish): Promise<Result<null, Refusal>> => {
  const facts = await settingFacts(door)
  const grant = permit(changeSetting, door, facts)
  const decision = decide(grant, (granted) => decideChange(granted, wish, door))
  return commit(door, grant, decision)
}
