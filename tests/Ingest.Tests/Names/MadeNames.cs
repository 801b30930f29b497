using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Tests.Names;

/// <summary>A made list of Dutch organisations under the names that people give them, with the truth of which names are one organisation. No names of people; any likeness is chance.</summary>
/// <remarks>Each organisation has a clean name; some have one to three more, made dirty in one or two of the ways below. The same seed gives the same list.</remarks>
internal sealed class MadeNames
{
    private static readonly string[] Cities = ["Waterstad", "Heidedorp", "Kanaalstad", "Duinrecht", "Polderveen"];

    private static readonly string[] Quarters =
    [
        "Noord", "Zuid", "Oost", "West", "Centrum", "Bloemenbuurt", "Rivierenwijk", "Oude Noorden", "Nieuwe Haven", "Zeeheldenbuurt", "Molenwijk", "Vogelbuurt", "Stationskwartier",
        "'t Veld", "De Horst", "Het Zand", "Kerkakkers", "Lindenhof", "Spoorwijk", "Componistenbuurt",
    ];

    private static readonly string[] Kinds =
    [
        "Wijkraad", "Bewonersorganisatie", "Buurthuis", "Speeltuinvereniging", "Huurdersvereniging", "Winkeliersvereniging", "Buurtbibliotheek", "Energiecoöperatie", "Zorgcoöperatie", "Wijkbedrijf",
        "Buurttuin", "Voedselbank", "Repaircafé", "Basisschool", "Kinderboerderij", "Ouderenbond", "Sportvereniging", "Muziekvereniging", "Taalhuis", "Dorpscoöperatie",
    ];

    private static readonly string[] Nouns =
    [
        "De Brug", "De Ontmoeting", "Het Anker", "De Zonnebloem", "De Kruimel", "Samen Sterk", "De Werkplaats", "De Huiskamer", "Het Kompas", "De Regenboog", "De Schakel", "Groen en Doen",
        "Oog voor Elkaar", "De Stroom", "Ons Dak", "De Ark", "Het Baken", "De Klimop", "De Wissel", "Eigen Kracht",
    ];

    private static readonly string[] Bodies =
    [
        "Gemeentelijke Gezondheidsdienst", "Regionaal Opleidingencentrum", "Maatschappelijke Dienstverlening", "Sociale Verzekeringsbank", "Kamer van Koophandel", "Centrum voor Jeugd en Gezin",
        "Werk en Inkomen", "Geestelijke Gezondheidszorg", "Landelijk Samenwerkingsverband Aandachtswijken", "Vereniging van Nederlandse Wijkbedrijven",
    ];

    private static readonly string[] Corporations = ["Woonbron", "Havenwonen", "Stadsdak", "Lentewonen", "Vivare", "Goed Wonen", "Thuisgarant", "Rijnmeren", "Eigenhof", "Waterpoort Wonen"];

    private static readonly string[] Syllables =
    [
        "ber", "dal", "ster", "wol", "mar", "hoe", "ven", "lin", "gras", "kor", "den", "wijn", "zee", "bos", "rie", "tol", "vaar", "duin", "kem", "lan", "oost", "pel", "raam", "sche", "til", "ur", "vel",
        "waal", "ij", "zon",
    ];

    private readonly Random _random;
    private readonly List<Actor> _actors = [];
    private readonly Dictionary<(string, string), string> _truth = [];

    public MadeNames(int seed, int organisations)
    {
        _random = new Random(seed);
        foreach (var (number, (name, kind, city)) in Clean(organisations).Take(organisations).Index())
        {
            var ids = new List<string> { Add($"o{number:D5}", name, kind, city) };
            for (var copies = _random.Next(10) < 6 ? 0 : _random.Next(1, 4); copies > 0; copies--)
            {
                var (dirty, how) = Dirty(name, city);
                var id = Add($"o{number:D5}-{ids.Count}", dirty, kind, _random.Next(2) == 0 ? city : null);
                ids.ForEach(other => _truth[(other, id)] = how);
                ids.Add(id);
            }
        }

        Ecosystem = new Ecosystem(_actors, []);
    }

    public Ecosystem Ecosystem { get; }

    /// <summary>Pairs that are one organisation, the lower id first, and in which way the later name was made dirty.</summary>
    public IReadOnlyDictionary<(string First, string Second), string> Truth => _truth;

    private string Add(string id, string name, string kind, string? city)
    {
        _actors.Add(new Actor { Id = id, Name = name, Kind = kind, City = city });
        return id;
    }

    private IEnumerable<(string Name, string Kind, string City)> Clean(int organisations)
    {
        var all = new List<(string, string, string)>();
        foreach (var city in Cities)
        {
            all.Add(($"Gemeente {city}", "municipality", city));
            all.AddRange(Bodies.Select(b => ($"{b} {city}", "welfare_organisation", city)));
            foreach (var kind in Kinds)
            {
                // Every city has a Noord; the other quarters are of one city.
                all.AddRange(Quarters.Where((_, i) => i < Cities.Length || i % Cities.Length == Array.IndexOf(Cities, city)).Select(q => ($"{kind} {q}", "residents_initiative", city)));
                all.AddRange(Nouns.Where((_, i) => i % Cities.Length == Array.IndexOf(Cities, city)).Select(n => ($"{Form(kind)}{kind} {n}", "residents_initiative", city)));
            }
        }

        all.AddRange(Corporations.Select(c => ($"Woningcorporatie {c}", "housing_corporation", Cities[0])));
        // Larger lists have more neighbourhoods, of made syllables.
        while (all.Count < organisations)
        {
            var quarter = string.Concat(Enumerable.Range(0, 3).Select(_ => Syllables[_random.Next(Syllables.Length)]));
            all.Add(($"{Kinds[_random.Next(Kinds.Length)]} {char.ToUpperInvariant(quarter[0])}{quarter[1..]}", "residents_initiative", Cities[_random.Next(Cities.Length)]));
        }

        var order = all.ToArray();
        _random.Shuffle(order);
        return order;
    }

    private static string Form(string kind) => kind.Contains("vereniging", StringComparison.Ordinal) || kind.Contains("coöperatie", StringComparison.Ordinal) ? "" : "Stichting ";

    private (string Name, string How) Dirty(string name, string city)
    {
        var (dirty, how) = Once(name, city);
        if (_random.Next(3) > 0)
        {
            return (dirty, dirty == name ? "nothing" : how);
        }

        var (twice, second) = Once(dirty, city);
        return (twice, twice == name ? "nothing" : twice == dirty ? how : dirty == name || how == second ? second : "two ways");
    }

    private (string Name, string How) Once(string name, string city) => _random.Next(12) switch
    {
        0 => (WithForm(name), "legal form"),
        1 => (name.Replace("ö", "o").Replace("é", "e").ToUpperInvariant(), "case and accents"),
        2 => (name.Replace(" en ", " & ").Replace("De ", "").Replace("Het ", "").Replace("van ", "v. "), "joining words"),
        3 => (Broken(name), "broken or joined word"),
        4 => (Scanned(name), "scan"),
        5 or 6 or 7 => (Slip(name), "slip of the pen"),
        8 => (name.Contains(city, StringComparison.Ordinal) ? name.Replace(" " + city, "") : $"{name} {city}", "place"),
        9 => (Initials(name, city), "acronym"),
        10 => (Turned(name), "order of words"),
        _ => (Shortened(name), "shortened word"),
    };

    private string WithForm(string name) => name.StartsWith("Stichting ", StringComparison.Ordinal) ? name["Stichting ".Length..]
        : name.StartsWith("Woningcorporatie ", StringComparison.Ordinal) ? (_random.Next(2) == 0 ? "Stichting " : "") + name["Woningcorporatie ".Length..]
        : name.StartsWith("Gemeente ", StringComparison.Ordinal) ? "gem. " + name["Gemeente ".Length..]
        : name.Contains("coöperatie", StringComparison.Ordinal) ? $"{name} {(_random.Next(2) == 0 ? "U.A." : "ua")}"
        : $"{(_random.Next(2) == 0 ? "Stichting" : "Stg.")} {name}";

    private string Broken(string name)
    {
        var words = name.Split(' ');
        var at = Enumerable.Range(0, words.Length).MaxBy(i => words[i].Length);
        var half = words[at].Length / 2;
        return _random.Next(3) switch
        {
            0 => string.Join(' ', words.Select((w, i) => i == at ? $"{w[..half]}-\n{w[half..].ToLowerInvariant()}" : w)),
            1 => string.Join("  ", words),
            _ => string.Join(' ', words.Select((w, i) => i == at ? $"{w[..half]} {w[half..]}" : w)),
        };
    }

    private static string Scanned(string name) =>
        name.Replace("rn", "m").Replace("ij", "ÿ").Replace("oo", "0o").Replace("l", "1").Replace("I", "l");

    private string Slip(string name)
    {
        // In any word of five letters or more, anywhere in it: also in the first letter, where people slip least.
        var words = name.Split(' ');
        var long_ = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 5).ToArray();
        if (long_.Length == 0)
        {
            return name;
        }

        var at = long_[_random.Next(long_.Length)];
        var word = words[at];
        var i = _random.Next(word.Length - 1);
        words[at] = _random.Next(4) switch
        {
            0 => word.Remove(i, 1),
            1 => word.Insert(i, word[i].ToString()),
            2 => $"{word[..i]}{word[i + 1]}{word[i]}{word[(i + 2)..]}",
            _ => $"{word[..i]}{(char)('a' + _random.Next(26))}{word[(i + 1)..]}",
        };
        return string.Join(' ', words);
    }

    private static string Initials(string name, string city)
    {
        var body = Bodies.FirstOrDefault(b => name.StartsWith(b, StringComparison.Ordinal));
        return body is null ? name : body switch
        {
            "Gemeentelijke Gezondheidsdienst" => $"GGD {city}",
            "Regionaal Opleidingencentrum" => $"ROC {city}",
            "Maatschappelijke Dienstverlening" => "MD",
            "Sociale Verzekeringsbank" => "SVB",
            "Kamer van Koophandel" => "KvK",
            "Centrum voor Jeugd en Gezin" => $"CJG {city}",
            "Werk en Inkomen" => "W&I",
            "Geestelijke Gezondheidszorg" => $"GGZ {city}",
            "Landelijk Samenwerkingsverband Aandachtswijken" => $"LSA {city}",
            _ => "VNW",
        };
    }

    private static string Turned(string name)
    {
        var words = name.Split(' ');
        return words.Length < 2 ? name : string.Join(' ', words.Skip(1).Append(words[0]));
    }

    private static string Shortened(string name) => name
        .Replace("vereniging", "ver.").Replace("organisatie", "org.").Replace("coöperatie", "coöp").Replace("bibliotheek", "bieb").Replace("Gemeente ", "").Replace("Woningcorporatie ", "");
}
