import { officers } from '../../officers.ts'
import { people } from '../../people.ts'
import { as, at, next, type Try } from '../try.ts'

/** A general practitioner without a login service gets an account: the one login here that is not one click. */
export const ownAccount: Try = {
  title: { nl: 'Een huisarts zonder inlogdienst', en: 'A general practitioner without a login service' },
  about: {
    nl: 'Noor Bos heeft geen werkgever die haar laat inloggen. U nodigt haar uit en opent haar account, met een passkey of met een app op uw eigen telefoon.',
    en: 'Noor Bos has no employer who lets her log in. You invite her and open her account, with a passkey or with an app on your own phone.',
  },
  steps: [
    as(
      officers.gerardPost,
      'Log in als Gerard Post, functioneel beheerder. Kies “Accounts”, en bij Noor Bos “Uitnodigen”.',
      'Log in as Gerard Post, functional manager. Choose “Accounts”, and with Noor Bos “Invite”.',
    ),
    at(
      'mailbox',
      'Open de mail aan Noor en volg de link. Maak een passkey: uw apparaat vraagt om uw pincode, vinger of gezicht. Of kies een wachtwoord, en scan het plaatje met een app voor inlogcodes (dat werkt zolang de klok van de oefenomgeving gelijkloopt met uw telefoon).',
      'Open the mail to Noor and follow the link. Make a passkey: your device asks for your PIN, finger or face. Or choose a password, and scan the picture with an app for login codes (that works while the clock of the practice environment agrees with your phone).',
    ),
    next(
      'U bent Noor. Kies “Waar ik ben ingelogd”. Log daarna uit, en log weer in: zoek “Huisartsenpraktijk” en kies die van Bos.',
      'You are Noor. Choose “Where I am logged in”. Then log out, and log in again: search for “Huisartsenpraktijk” and choose the one of Bos.',
    ),
    next(
      `Doe hetzelfde voor ${people.riaPostma.givenName} Postma, coördinator van een kleine school. Zij nodigt daarna zelf haar collega Finn uit.`,
      `Do the same for ${people.riaPostma.givenName} Postma, coordinator of a small school. She then invites her colleague Finn herself.`,
    ),
    next(
      'Laat Ria ook Sjoerd Bosma uitnodigen. Zijn postvak bestaat niet meer: even later leest Ria dat de mail terugkwam, en bij “Iemand helpen” wat zij kan doen.',
      'Let Ria invite Sjoerd Bosma too. His mailbox is gone: a little later Ria reads that the mail came back, and at “Help somebody” what she can do.',
    ),
  ],
}
