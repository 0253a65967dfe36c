import type { Country } from './inhabitant.ts'
import { countries } from './municipalities.ts'

type Names = readonly [string, ...string[]]

/** Names that go together, and where the older ones who bear them may have been born. */
export type NamePool = {
  readonly share: number
  readonly men: Names
  readonly women: Names
  /** "van de|Berg" is the prefix "van de" and the family name "Berg". */
  readonly families: Names
  readonly origin: { readonly country: Country; readonly place: string }
}

const words = (text: string, separator = ' '): Names => {
  const [first = '', ...rest] = text.split(separator)
  return [first, ...rest]
}

const dutch: NamePool = {
  share: 62,
  men: words(
    'Daan Lucas Noah Levi Finn Milan Luuk Thijs Bram Jan Piet Kees Henk Willem Gerrit Hugo Ruben Joris Sander Maarten Bas Tom Stijn',
  ),
  women: words(
    'Emma Julia Mila Sophie Zoë Lotte Anna Saar Fleur Maud Femke Ingrid Annelies Marijke Els Petra Loes Roos Iris Hanna Eline Noor Chloë',
  ),
  families: words(
    "de|Jong,Jansen,de|Vries,van den|Berg,van|Dijk,Bakker,Janssen,Visser,Smit,Meijer,de|Boer,Mulder,de|Groot,Bos,Vos,Peters,Hendriks,van|Leeuwen,Dekker,Brouwer,de|Wit,Dijkstra,Smits,de|Graaf,van der|Meer,van der|Linden,Kok,Jacobs,de|Haan,Vermeulen,van den|Heuvel,van der|Veen,van den|Broek,de|Bruijn,van der|Heijden,Schouten,van|Beek,Willems,van|Vliet,van de|Ven,Hoekstra,Maas,Verhoeven,Koster,van|Dam,van de|Wetering,Prins,Blom,Huisman,Peeters,Kuipers,van der|Laan,Postma,Gerritsen,in 't|Veld,ten|Brink,te|Water",
    ',',
  ),
  origin: { country: countries.netherlands, place: 'Utrecht' },
}

const frisian: NamePool = {
  share: 6,
  men: words('Jelle Sjoerd Wytse Rinse Hessel Douwe Tjeerd Anne Fokke Jelmer Wiebe Sytse Gjalt Rikus'),
  women: words('Sjoukje Tjitske Froukje Wietske Hiske Fenna Nynke Baukje Geeske Sietske Jetske Reinskje Ytsje'),
  families: words(
    'Bûma,Wiersma,Terpstra,Hiemstra,Sytsma,Âldersma,Tjaarda,Zijlstra,Hofstra,Elzinga,Sjoerdsma,Fêrwerda,van der|Zwaag',
    ',',
  ),
  origin: { country: countries.netherlands, place: 'Leeuwarden' },
}

const turkish: NamePool = {
  share: 9,
  men: words('Mehmet Mustafa Emir Yusuf Ömer Eymen Kerem Çağan Ali Hasan İbrahim Burak Umut Kaan Onur Volkan'),
  women: words('Zeynep Elif Defne Emine Ayşe Fatma Hatice Ebru Gülşen Şeyma Büşra Derya Esra Melek Sevgi'),
  families: words(
    'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt',
  ),
  origin: { country: countries.turkey, place: 'Ankara' },
}

const moroccan: NamePool = {
  share: 9,
  men: words('Mohammed Youssef Adam Ilyas Bilal Hamza Anouar Rachid Karim Omar Ayoub Said Hassan Nabil Zakaria'),
  women: words('Fatima Yasmina Amina Salma Nora Hafsa Samira Malika Khadija Naima Zineb Imane Ikram Loubna'),
  families: words(
    'el|Idrissi,el|Amrani,Benali,Bouzid,Haddad,el|Khattabi,Azzouzi,Ouali,Belhaj,ait|Ali,el|Yousfi,Chaoui,Tahiri,ben|Salah',
    ',',
  ),
  origin: { country: countries.morocco, place: 'Nador' },
}

const surinamese: NamePool = {
  share: 9,
  men: words('Ravi Sunil Rakesh Jayden Shaquille Winston Orlando Vishal Kevin Dion Romeo Glenn Ashwin'),
  women: words('Priya Anjali Shanti Indira Joyce Chantal Naomi Latoya Sharda Rachel Cheryl Divya'),
  families: words(
    'Ramdin Pinas Sewpersad Biharie Wijdenbosch Amoeloe Ramlal Kromowidjojo Tjon-Koen-Fat Misiedjan Codrington Doorgeest Jhagroe',
  ),
  origin: { country: countries.suriname, place: 'Paramaribo' },
}

const polish: NamePool = {
  share: 5,
  men: words('Jakub Filip Szymon Michał Paweł Łukasz Tomasz Piotr Krzysztof Stanisław Mikołaj'),
  women: words('Zofia Hanna Maja Agnieszka Małgorzata Żaneta Elżbieta Katarzyna Grażyna Joanna'),
  families: words('Nowak Wójcik Woźniak Mazur Krawczyk Kaczmarek Król Wróbel Stępień Pawlak Zając Dąbek Sikora'),
  origin: { country: countries.poland, place: 'Łódź' },
}

/** All pools; the shares add up to a hundred. */
export const namePools: readonly [NamePool, ...NamePool[]] = [dutch, frisian, turkish, moroccan, surinamese, polish]
