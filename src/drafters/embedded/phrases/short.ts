import { fullBookOf, type ShortBook } from './short-book.js';

const TR: ShortBook = {
  greetingNamed: 'Merhaba {name},',
  greeting: 'Merhaba,',
  receipt: 'Mesajınızı aldık ve okuduk; size doğru yardım etmek için emin olmak istiyoruz.',
  inYourWords: 'Sizin sözlerinizle: “{object}”.',
  asks: 'Devam etmek için bize şunu yazın:',
  questions: {
    errorText: 'Hata mesajında tam olarak ne yazıyor?',
    since: 'Bu ne zamandan beri oluyor ve hemen öncesinde ne değişti?',
    version: 'Ürünün hangi sürümünü ve hangi işletim sistemini kullanıyorsunuz?',
    reference: 'Faturanın, siparişin veya önceki başvurunun numarası nedir?',
    account: 'Hangi hesap söz konusu (kayıtlı ad veya adres, asla parola değil)?',
    detail: 'Tam olarak ne oluyor ve sonunda ne yapmak istiyorsunuz?',
  },
  work: 'Sonraki adım: {team} mesajınızı okuyor ve size kimin yardım edeceğine karar veriyor.',
  reportAfterAnswer: 'Yanıtınızdan sonra {within} içinde size o ana kadar bilinenleri yazarız.',
  reportAfterMessage: 'Bu mesajdan sonra {within} içinde size o ana kadar bilinenleri yazarız.',
  outcome: 'Bekleyebileceğiniz: size yardım eden kişinin adı ve ne yapılabileceği ya da yapılamayacağı.',
  escalation:
    'Konu daha acil olursa veya yanıtımız yardımcı olmazsa, yanıtınıza “yetkili” yazın: {lead} konuyu devralır.',
  escalated: 'Burada bir kural değil bir insan karar verir: {lead} konunuzu okur.',
  danger: 'Şu anda biri tehlikedeyse lütfen önce ülkenizin acil durum numarasını arayın.',
  team: 'destek ekibimiz',
  lead: 'destek sorumlumuz',
  duration: { hour: '{n} saat', hours: '{n} saat', days: '{n} gün' },
  closing: 'Saygılarımızla, destek ekibiniz',
};

const CS: ShortBook = {
  greetingNamed: 'Dobrý den, {name},',
  greeting: 'Dobrý den,',
  receipt: 'vaši zprávu máme a přečetli jsme ji; chceme mít jistotu, že vám dobře rozumíme.',
  inYourWords: 'Vašimi slovy: „{object}“.',
  asks: 'Abychom mohli pokračovat, napište nám prosím:',
  questions: {
    errorText: 'Co přesně stojí v chybové hlášce?',
    since: 'Od kdy se to děje a co se těsně předtím změnilo?',
    version: 'Jakou verzi produktu a jaký operační systém používáte?',
    reference: 'Jaké je číslo faktury, objednávky nebo dřívějšího dotazu?',
    account: 'O který účet jde (uložené jméno nebo adresa, nikdy heslo)?',
    detail: 'Co přesně se děje a čeho chcete nakonec dosáhnout?',
  },
  work: 'Další krok: {team} čte vaši zprávu a rozhoduje, kdo vám pomůže.',
  reportAfterAnswer: 'Do {within} po vaší odpovědi vám napíšeme, co je do té doby známo.',
  reportAfterMessage: 'Do {within} po této zprávě vám napíšeme, co je do té doby známo.',
  outcome: 'Co můžete čekat: jméno toho, kdo vám pomáhá, a co lze udělat nebo nelze.',
  escalation:
    'Pokud to začne spěchat nebo naše odpověď nepomůže, napište do odpovědi „člověk“: věc pak převezme {lead}.',
  escalated: 'Zde rozhoduje člověk a ne pravidlo: váš případ čte {lead}.',
  danger: 'Pokud je teď někdo v nebezpečí, zavolejte prosím nejdřív tísňovou linku své země.',
  team: 'náš tým podpory',
  lead: 'vedení podpory',
  duration: { hour: '{n} hodiny', hours: '{n} hodin', days: '{n} dnů' },
  closing: 'S pozdravem, váš tým podpory',
};

const PT: ShortBook = {
  greetingNamed: 'Olá {name},',
  greeting: 'Olá,',
  receipt: 'Recebemos e lemos a sua mensagem; queremos ter a certeza de que a entendemos bem.',
  inYourWords: 'Nas suas palavras: «{object}».',
  asks: 'Para continuar, escreva-nos por favor:',
  questions: {
    errorText: 'O que diz exatamente a mensagem de erro?',
    since: 'Desde quando acontece e o que mudou mesmo antes?',
    version: 'Que versão do produto e que sistema operativo usa?',
    reference: 'Qual é o número da fatura, da encomenda, da reserva ou do pedido anterior?',
    account: 'De que conta se trata (nome ou endereço registado, nunca uma palavra-passe)?',
    detail: 'O que acontece exatamente e o que quer conseguir fazer no fim?',
  },
  work: 'Próximo passo: {team} lê a sua mensagem e decide quem o ajuda.',
  reportAfterAnswer: 'No prazo de {within} após a sua resposta escrevemos-lhe com o que se souber até lá.',
  reportAfterMessage: 'No prazo de {within} após esta mensagem escrevemos-lhe com o que se souber até lá.',
  outcome: 'O que pode esperar: o nome de quem o ajuda e o que é ou não é possível fazer.',
  escalation:
    'Se ficar mais urgente ou a nossa resposta não ajudar, escreva «pessoa» na sua resposta: {lead} assume o caso.',
  escalated: 'Aqui decide uma pessoa e não uma regra: {lead} lê o seu caso.',
  danger: 'Se alguém estiver em perigo agora, ligue primeiro para o número de emergência do seu país.',
  team: 'a nossa equipa de apoio',
  lead: 'a direção do apoio',
  duration: { hour: '{n} hora', hours: '{n} horas', days: '{n} dias' },
  closing: 'Com os melhores cumprimentos, a sua equipa de apoio',
};

const FI: ShortBook = {
  greetingNamed: 'Hei {name},',
  greeting: 'Hei,',
  receipt: 'Olemme saaneet ja lukeneet viestisi, ja haluamme varmistaa, että ymmärrämme sen oikein.',
  inYourWords: 'Omin sanoin: ”{object}”.',
  asks: 'Jotta voimme jatkaa, kirjoita meille:',
  questions: {
    errorText: 'Mitä virheilmoituksessa tarkalleen lukee?',
    since: 'Mistä lähtien näin on ollut, ja mikä muuttui juuri ennen sitä?',
    version: 'Mitä tuotteen versiota ja mitä käyttöjärjestelmää käytät?',
    reference: 'Mikä on laskun, tilauksen, varauksen tai aiemman pyynnön numero?',
    account: 'Mistä tilistä on kyse (rekisteröity nimi tai osoite, ei koskaan salasana)?',
    detail: 'Mitä tarkalleen tapahtuu, ja mitä haluat lopuksi pystyä tekemään?',
  },
  work: 'Seuraava askel: {team} lukee viestisi ja päättää, kuka auttaa sinua.',
  reportAfterAnswer: 'Kirjoitamme sinulle {within} kuluessa vastauksestasi, mitä siihen mennessä tiedetään.',
  reportAfterMessage: 'Kirjoitamme sinulle {within} kuluessa tästä viestistä, mitä siihen mennessä tiedetään.',
  outcome: 'Mitä voit odottaa: sen nimen, joka auttaa, ja tiedon siitä, mitä voidaan tehdä ja mitä ei.',
  escalation:
    'Jos asia tulee kiireellisemmäksi tai vastaus ei auta, kirjoita vastaukseesi ”ihminen”: {lead} ottaa asian.',
  escalated: 'Tässä päättää ihminen eikä sääntö: {lead} lukee asiasi.',
  danger: 'Jos joku on nyt vaarassa, soita ensin maasi hätänumeroon.',
  team: 'tukitiimimme',
  lead: 'tuen esihenkilö',
  duration: { hour: '{n} tunnin', hours: '{n} tunnin', days: '{n} päivän' },
  closing: 'Ystävällisin terveisin, tukitiimisi',
};

const NL: ShortBook = {
  greetingNamed: 'Beste {name},',
  greeting: 'Goedendag,',
  receipt: 'We hebben uw bericht ontvangen en gelezen, en willen zeker weten dat we het goed begrijpen.',
  inYourWords: 'In uw woorden: “{object}”.',
  asks: 'Om verder te gaan hebben we dit van u nodig:',
  questions: {
    errorText: 'Wat staat er precies in de foutmelding?',
    since: 'Sinds wanneer gebeurt het, en wat is er vlak daarvoor veranderd?',
    version: 'Welke versie van het product en welk besturingssysteem gebruikt u?',
    reference: 'Wat is het nummer van de factuur, bestelling, boeking of eerdere vraag?',
    account: 'Om welk account gaat het (geregistreerde naam of adres, nooit een wachtwoord)?',
    detail: 'Wat gebeurt er precies, en wat wilt u uiteindelijk kunnen doen?',
  },
  work: 'Volgende stap: {team} leest uw bericht en bepaalt wie u helpt.',
  reportAfterAnswer: 'Binnen {within} na uw antwoord schrijven we u wat er dan bekend is.',
  reportAfterMessage: 'Binnen {within} na dit bericht schrijven we u wat er dan bekend is.',
  outcome: 'Wat u kunt verwachten: de naam van wie u helpt, en wat wel of niet mogelijk is.',
  escalation:
    'Als het dringender wordt of ons antwoord niet helpt, schrijf dan “mens” in uw antwoord: {lead} neemt het over.',
  escalated: 'Hier beslist een mens en geen regel: {lead} leest uw vraag.',
  danger: 'Als er nu iemand in gevaar is, bel dan eerst het alarmnummer van uw land.',
  team: 'ons supportteam',
  lead: 'onze supportleiding',
  duration: { hour: '{n} uur', hours: '{n} uur', days: '{n} dagen' },
  closing: 'Met vriendelijke groet, uw supportteam',
};

const PL: ShortBook = {
  greetingNamed: 'Dzień dobry, {name},',
  greeting: 'Dzień dobry,',
  receipt: 'otrzymaliśmy i przeczytaliśmy Państwa wiadomość; chcemy mieć pewność, że dobrze ją rozumiemy.',
  inYourWords: 'Państwa słowami: „{object}”.',
  asks: 'Aby pójść dalej, prosimy o odpowiedź:',
  questions: {
    errorText: 'Co dokładnie mówi komunikat o błędzie?',
    since: 'Od kiedy to się dzieje i co zmieniło się tuż przedtem?',
    version: 'Jakiej wersji produktu i jakiego systemu Państwo używają?',
    reference: 'Jaki jest numer faktury, zamówienia, rezerwacji lub wcześniejszego zgłoszenia?',
    account: 'O które konto chodzi (zapisana nazwa lub adres, nigdy hasło)?',
    detail: 'Co dokładnie się dzieje i co chcą Państwo móc zrobić na końcu?',
  },
  work: 'Następny krok: {team} czyta wiadomość i decyduje, kto Państwu pomoże.',
  reportAfterAnswer: 'W ciągu {within} od Państwa odpowiedzi napiszemy, co będzie wtedy wiadomo.',
  reportAfterMessage: 'W ciągu {within} od tej wiadomości napiszemy, co będzie wtedy wiadomo.',
  outcome: 'Czego można oczekiwać: nazwiska osoby, która pomaga, oraz tego, co jest możliwe, a co nie.',
  escalation:
    'Jeśli sprawa stanie się pilniejsza lub odpowiedź nie pomoże, prosimy napisać „osoba”: sprawę przejmie {lead}.',
  escalated: 'Tu decyduje człowiek, a nie reguła: sprawę czyta {lead}.',
  danger: 'Jeśli ktoś jest teraz w niebezpieczeństwie, prosimy najpierw zadzwonić pod numer alarmowy swojego kraju.',
  team: 'nasz zespół wsparcia',
  lead: 'kierownictwo wsparcia',
  duration: { hour: '{n} godziny', hours: '{n} godzin', days: '{n} dni' },
  closing: 'Z poważaniem, Państwa zespół wsparcia',
};

/** Languages in which the desk says the necessary: receipt, questions, who answers. */
export const SHORT_BOOKS = {
  tr: fullBookOf(TR),
  cs: fullBookOf(CS),
  pt: fullBookOf(PT),
  fi: fullBookOf(FI),
  nl: fullBookOf(NL),
  pl: fullBookOf(PL),
};
