import type { Words } from './words.ts'

/** Refusals of acts on who takes the lead after a match, and on the rules for it. */
export const caseLeadWords = {
  'cannot-lead': {
    status: 409,
    nl: [
      'Deze betrokkene kan de regie niet voeren',
      'Kies iemand die nog betrokken is, van een organisatie die zelf hulp geeft. Scholen en politie geven alleen signalen.',
    ],
    en: [
      'This participant cannot take the lead',
      'Choose somebody who is still involved, of an organisation that gives help itself. Schools and police only give signals.',
    ],
  },
  'lead-proposal-open': {
    status: 409,
    nl: ['Er ligt al een voorstel', 'Wacht op het antwoord, of laat het voorstel eerst intrekken.'],
    en: ['There is a proposal already', 'Wait for the answer, or have that proposal taken back first.'],
  },
  'lead-proposal-closed': {
    status: 409,
    nl: ['Dit voorstel is er niet meer', 'Kijk wie nu de regie voert.'],
    en: ['This proposal is no longer there', 'See who takes the lead now.'],
  },
  'lead-follows-rules': {
    status: 409,
    nl: ['De regels van de gemeente wijzen nu iemand aan', 'Wacht een ogenblik, dan staat er wie de regie voert.'],
    en: ['The rules of the municipality are appointing somebody now', 'Wait a moment to see who takes the lead.'],
  },
  'lead-taken': {
    status: 409,
    nl: ['Iemand anders voert de regie al', 'Bel de regievoerder. Die kan de regie doorgeven.'],
    en: ['Somebody else takes the lead already', 'Call the lead, who can pass it on.'],
  },
  'pass-reason-missing': {
    status: 422,
    nl: ['Kies waarom u de regie doorgeeft', 'De reden komt uit een vaste lijst.'],
    en: ['Choose why you pass the lead on', 'The reason is from a fixed list.'],
  },
  'not-the-lead': {
    status: 409,
    nl: ['U voert de regie niet', 'Alleen de regievoerder legt vast dat er een gezamenlijk plan is.'],
    en: ['You do not take the lead', 'Only the lead says that there is a joint plan.'],
  },
  'plan-missing': {
    status: 409,
    nl: ['Er is geen gezamenlijk plan', 'Het plan is al beëindigd, of nog niet vastgelegd.'],
    en: ['There is no joint plan', 'The plan ended already, or was not recorded yet.'],
  },
  'evaluation-day-invalid': {
    status: 422,
    nl: ['Op deze dag kan de evaluatie niet zijn', 'Kies een bestaande dag na vandaag, tot en met {latest}.'],
    en: ['The evaluation cannot be on that day', 'Choose an existing day after today, up to and including {latest}.'],
  },
  'rules-missing': {
    status: 422,
    nl: ['Er is nog geen regel', 'Voeg minstens één regel toe.'],
    en: ['There is no rule yet', 'Add at least one rule.'],
  },
  'rule-fits-nobody': {
    status: 422,
    nl: [
      'Regel {rule} past bij niemand',
      'Kies een soort organisatie die regie kan voeren, en een leeftijd vanaf die lager is dan de leeftijd tot.',
    ],
    en: [
      'Rule {rule} fits nobody',
      'Choose a kind of organisation that can take the lead, and an age from that is lower than the age to.',
    ],
  },
  'rule-repeats': {
    status: 422,
    nl: ['Regel {rule} zegt hetzelfde als een regel ervoor', 'Haal de regel weg, of wijzig hem: zo wordt hij nooit gebruikt.'],
    en: ['Rule {rule} says the same as one before it', 'Remove the rule, or change it: like this it is never used.'],
  },
  'rules-begun': {
    status: 409,
    nl: ['Deze regels gelden al', 'Regels die gelden, blijven staan. Kies nieuwe regels, vanaf vandaag of later.'],
    en: ['These rules hold already', 'Rules that hold stay. Choose new rules, from today or later.'],
  },
} as const satisfies { readonly [code: string]: Words }
