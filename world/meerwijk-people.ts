import { type Person, person } from './jobs.ts'

/** People of the team that records involvements: Meerwijk switched them on, Voorbeeldstad did not. */
export const meerwijkPeople = {
  femkeHuisman: person(
    81,
    ['Femke', 'Huisman'],
    {
      nl: 'Hulpverlener in Meerwijk. Legt vast dat haar team een jeugdige kent: zonder zorg, en geen signaal.',
      en: 'Care worker in Meerwijk. Records that her team knows a youth: without concern, and no signal.',
    },
    [{ at: 'buurtteamMeerwijk', function: 'care-worker', phone: '06 00 00 19 04', roles: ['involvement-recorder'] }],
  ),
  hugoSmeets: person(
    82,
    ['Hugo', 'Smeets'],
    {
      nl: 'Coördinator van dat team. Neemt betrokkenheden over, en draagt ze over als een collega weggaat.',
      en: 'Coordinator of that team. Takes over involvements, and hands them over when a colleague leaves.',
    },
    [
      {
        at: 'buurtteamMeerwijk',
        function: 'coordinator',
        phone: '06 00 00 19 05',
        roles: ['involvement-recorder', 'coordinator'],
      },
    ],
  ),
} as const satisfies Record<string, Person>
