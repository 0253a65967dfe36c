import type { listedAddresses as dutch } from '../nl/listed-addresses.ts'

/** The list of addresses of institutions and shelters. */
export const listedAddresses: Record<keyof typeof dutch, string> = {
  'listed.title': 'Addresses of institutions and shelters',
  'listed.text':
    'At an address on this list no address match is made: who lives in an institution shares no household. At the address of a shelter no family match is made by itself either.',
  'listed.noneTitle': 'There is no address on the list yet',
  'listed.none': 'Add the addresses of institutions where youths live, and of shelters in your municipality.',
  'listed.add': 'Add an address',
  'listed.addTitle': 'Put an address on the list',
  'listed.addText':
    'Each house number with a letter or addition is an address of its own. Add all of them. Who is in a match at this address already stays in it.',
  'listed.name': 'Name',
  'listed.nameHint': 'For instance the name of the group home. Only functional managers of your municipality see it.',
  'listed.nameNeeded': 'Fill in a name.',
  'listed.kind': 'What is it?',
  'listed.institution': 'Institution',
  'listed.institutionHint': 'For instance a group home, a boarding school or a centre for asylum seekers.',
  'listed.shelter': 'Shelter',
  'listed.shelterHint': 'Where people must be safe. Family matches do not go through by themselves here either.',
  'listed.kindNeeded': 'Choose what it is.',
  'listed.postcode': 'Postcode',
  'listed.postcodeNeeded': 'Fill in a postcode.',
  'listed.houseNumber': 'House number',
  'listed.houseNumberNeeded': 'Fill in a house number.',
  'listed.houseLetter': 'Letter',
  'listed.houseLetterWrong': 'A house letter is one letter.',
  'listed.houseAddition': 'Addition',
  'listed.houseAdditionWrong': 'An addition has at most four letters and figures.',
  'listed.added': 'The address is on the list.',
  'listed.address': 'Address',
  'listed.period': 'On the list',
  'listed.history': 'By whom',
  'listed.addedBy': 'added by {who}, {day}',
  'listed.endedBy': 'end changed by {who}, {day}',
  'listed.moveOf': 'Change the end of {name}',
  'listed.confirm': 'From now on matches can be made at this address again.',
}
