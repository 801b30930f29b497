using System.Collections.Immutable;

namespace WijkNetwerk.Ingest.Mapping;

/// <summary>The words of one column, in Dutch and English, and what each means.</summary>
internal sealed class Words
{
    private static readonly Lazy<Dictionary<string, string>> AllDutch = new(OfEveryColumn);

    private readonly Dictionary<string, string> _meanings;
    private readonly Dictionary<string, string> _dutch;

    private Words(ImmutableArray<string> keys, Dictionary<string, string> meanings, Dictionary<string, string> dutch) =>
        (Keys, _meanings, _dutch) = (keys, meanings, dutch);

    /// <summary>The words as the documentation writes them.</summary>
    public ImmutableArray<string> Keys { get; }

    public static Words YesNo { get; } = Make("yes: ja, j, y, true, waar, 1, x", "no: nee, n, false, onwaar, 0");

    public static Words Directed { get; } = Make(
        "yes: ja, j, y, true, waar, 1, x, directed, gericht, eenrichting", "no: nee, n, false, onwaar, 0, undirected, ongericht, wederzijds, mutual");

    public static Words Status { get; } = Make(
        "active: actief, loopt, lopend, geldig",
        "at_risk: risico, bedreigd, onder druk, wankel, onzeker",
        "planned: gepland, voorgenomen, gewenst",
        "failed: mislukt, gestrand, niet gelukt",
        "ended: beëindigd, gestopt, afgelopen, geëindigd, voorbij, gesloten");

    public static Words Evidence { get; } = Make(
        "stated: gesteld, genoemd, vermeld", "implied: afgeleid, geïmpliceerd, inferred", "contradicted: tegengesproken, ontkend, denied, weersproken");

    public static Words Spheres { get; } = Make(
        "community: gemeenschap, samenleving, bewoners", "market: markt", "government: overheid", "hybrid: hybride, gemengd, mengvorm");

    public static Words Resources { get; } = Make(
        "financial: financieel, geld, money", "material: materieel, ruimte", "legal: juridisch", "knowledge: kennis",
        "network: netwerk", "labour: arbeid, menskracht, labor, uren");

    public static Words Roles { get; } = Make(
        "board: bestuur, bestuurslid, bestuurder, board member", "leader: leider, trekker, voorzitter, directeur", "volunteer: vrijwilliger",
        "member: lid", "employee: medewerker, werknemer", "official: ambtenaar");

    public static Words OpenEnd { get; } = Make("open: onbepaald, onbepaalde tijd, doorlopend, heden, nu, present, ongoing, open einde");

    public static Words Kinds { get; } = Make(
        "municipality: gemeente",
        "municipal_department: gemeentelijke afdeling, afdeling, gemeentelijke dienst, gemeenteafdeling, afdeling van de gemeente",
        "area_organisation: gebiedsorganisatie, gebiedsteam, stadsdeel",
        "political_body: politiek orgaan, gemeenteraad, wijkraad, college",
        "housing_corporation: woningcorporatie, corporatie, woningbouwcorporatie, wooncorporatie, housing association",
        "fund: fonds, vermogensfonds, foundation",
        "bank:",
        "national_government: rijk, rijksoverheid, ministerie, ministry",
        "supranational_body: supranationaal orgaan, europese instelling",
        "cooperative: coöperatie, wijkcoöperatie, bewonerscoöperatie, co-op",
        "residents_initiative: bewonersinitiatief, bewonersorganisatie, bewonersbedrijf, residents' initiative, burgerinitiatief",
        "social_enterprise: sociale onderneming",
        "business: bedrijf, onderneming, ondernemer, company",
        "media: media, krant, omroep",
        "school:",
        "welfare_organisation: welzijnsorganisatie, welzijn, welfare organization, maatschappelijke organisatie",
        "knowledge_institution: kennisinstelling, universiteit, hogeschool, university",
        "network_organisation: netwerkorganisatie, network organization, netwerk, koepel",
        "other: overig, anders, ander",
        "person: persoon, bewoner, resident",
        "resident_group: bewonersgroep, groep bewoners, bewoners, residents",
        "volunteer_group: vrijwilligersgroep, vrijwilligers, volunteers",
        "civil_servant_role: ambtenaar, ambtenarenrol, rol van ambtenaar, civil servant",
        "leader_role: leidersrol, leider, trekker, leader",
        "researcher_role: onderzoeker, onderzoekersrol, researcher",
        "policy_instrument: beleidsinstrument, regeling, beleidsregel, policy",
        "event: evenement, bijeenkomst, gebeurtenis",
        "programme: programma, project, program",
        "place: plek, plaats, gebouw, locatie, wijk, buurt");

    public static Words Types { get; } = Make(
        "contact: contact, kent",
        "brokerage: bemiddeling, makelen",
        "referral: doorverwijzing, verwijzing, verwijst door naar",
        "collaboration: samenwerking, samenwerken, werkt samen, werkt samen met",
        "participation: deelname, participatie, doet mee",
        "membership: lidmaatschap, lid van",
        "employment: dienstverband, werkgelegenheid, werkgever van, aanstelling",
        "service: dienst, dienstverlening",
        "leadership: leiding, leiderschap, leidt",
        "funding: financiering, subsidie, betaling, financiert, subsidieert, betaalt",
        "commission: opdracht, opdrachtverlening",
        "real_estate: vastgoed, huur, pand, verhuurt",
        "support_network: netwerksteun, steun netwerk, ondersteuning netwerk",
        "support_implementation: uitvoeringssteun, steun uitvoering, ondersteuning uitvoering",
        "knowledge: kennis, advies",
        "representation: vertegenwoordiging, vertegenwoordigt",
        "challenge: uitdaging, uitdaagrecht, right to challenge",
        "regulation: regulering, regelgeving, regels",
        "accountability: verantwoording",
        "operates: exploiteert, beheert, beheer, exploitatie",
        "location: locatie, gevestigd in, vestiging",
        "founded_by: opgericht door, oprichter",
        "obstructs: belemmert, belemmering, hindert",
        "threatens: bedreigt, bedreiging",
        "competes_with: concurreert met, concurrentie",
        "bypasses: omzeilt, passeert",
        "agenda_setting: agendering, agendeert",
        "research: onderzoek, onderzoekt");

    /// <summary>The words as people of a language write them, in the order of <see cref="Keys"/>: of each the first that is given below.</summary>
    public IEnumerable<string> In(string language) => language == "nl" ? Keys.Select(key => _dutch.GetValueOrDefault(key, key)) : Keys;

    /// <summary>Keys of any column in the words of a language; what is no key stays as it is.</summary>
    /// <param name="keys">One key, or several with a comma and a blank between.</param>
    /// <param name="language">nl or en.</param>
    public static string Say(string keys, string language) => language == "nl" ? string.Join(", ", keys.Split(", ").Select(key => AllDutch.Value.GetValueOrDefault(key, key))) : keys;

    /// <summary>The meaning of a word as people write it.</summary>
    /// <returns>The key, or null when the word is not known.</returns>
    public string? Find(string word) => _meanings.GetValueOrDefault(word) ?? _meanings.GetValueOrDefault(Key.Of(word));

    // A key that two columns share, such as yes, means the same in both.
    private static Dictionary<string, string> OfEveryColumn() => new[] { YesNo, Status, Evidence, Spheres, Resources, Roles, Kinds, Types }
        .SelectMany(words => words._dutch).DistinctBy(w => w.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    internal static Words Make(params ReadOnlySpan<string> lines)
    {
        var keys = ImmutableArray.CreateBuilder<string>();
        var meanings = new Dictionary<string, string>(StringComparer.Ordinal);
        var dutch = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(':');
            var key = line[..colon];
            keys.Add(key);
            meanings.Add(Key.Of(key), key);
            meanings.TryAdd(key, key);
            foreach (var word in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                dutch.TryAdd(key, word);
                if (!meanings.TryAdd(Key.Of(word), key) && meanings[Key.Of(word)] != key)
                {
                    throw new InvalidOperationException($"The word '{word}' means two things.");
                }
            }
        }

        return new Words(keys.ToImmutable(), meanings, dutch);
    }
}
