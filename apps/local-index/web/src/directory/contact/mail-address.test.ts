import { expect, test } from 'vitest'
import { isMailAddress } from './mail-address.ts'

test('a mail address is one address, and nothing beside it', () => {
  for (const right of ['team@jeugdteamnoord.voorbeeld.example', 'zorg-team.1@school.example'])
    expect(isMailAddress(right)).toBe(true)
  for (const wrong of ['', 'team', 'team@school', 'a@b.nl, c@d.nl', 'Team <a@b.nl>', 'a b@c.nl', 'a@b@c.nl', '"a"@b.nl'])
    expect(isMailAddress(wrong), wrong).toBe(false)
})
