namespace WijkNetwerk.Voorbeeldwijk;

/// <summary>An organisation that does not exist.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Sphere">Its sphere.</param>
/// <param name="Size">How many people belong to it.</param>
/// <param name="Roles">The roles of the first of them; the others have the last one.</param>
internal sealed record Organisation(string Id, string Name, string Kind, string Sphere, int Size, params string[] Roles)
{
    public string Neighbourhood { get; init; } = "Voorbeeldwijk";

    public string? PartOf { get; init; }

    public string? LegalForm { get; init; }

    public string? Since { get; init; }

    public string? Aliases { get; init; }
}

/// <summary>A person with one place in an organisation; who has two places, stands here twice.</summary>
/// <param name="Id">The pseudonym.</param>
/// <param name="Organisation">Where.</param>
/// <param name="Role">As what.</param>
/// <param name="From">Since when.</param>
/// <param name="To">Until when.</param>
internal sealed record Place(string Id, string Organisation, string Role, string From = "2019", string To = "open")
{
    /// <summary>Came between the two moments.</summary>
    public bool IsJoiner { get; init; }
}

/// <summary>Who plays: 25 organisations, and people as pseudonyms with a role.</summary>
internal static class Cast
{
    /// <summary>People of no organisation.</summary>
    public const int Residents = 6;

    /// <summary>The organisations. Departments and the area organisation are parts of the municipality.</summary>
    public static IReadOnlyList<Organisation> Organisations { get; } =
    [
        new("wijkcoop", "Wijkcoöperatie Voorbeeldwijk", "cooperative", "community", 14, "board", "board", "board", "leader", "leader", "volunteer", "volunteer", "volunteer", "volunteer", "member")
        {
            LegalForm = "coöperatie", Since = "2016", Aliases = "Wijkcoop; WCV; Cooperatie Voorbeeldwijk; Wijkcoöp. Voorbeeldwijk",
        },
        new("energiecoop", "Energiecoöperatie Zonnedak", "cooperative", "community", 8, "board", "board", "leader", "volunteer", "volunteer", "member")
        {
            LegalForm = "coöperatie", Since = "2018", Aliases = "Zonnedak; Energie-coöperatie Zonnedak",
        },
        new("zorgcoop", "Zorgcoöperatie Bij Elkaar", "cooperative", "community", 10, "board", "board", "leader", "volunteer", "volunteer", "volunteer", "member") { LegalForm = "coöperatie", Since = "2019" },
        new("werkcoop", "Werkcoöperatie De Handen", "cooperative", "community", 8, "board", "board", "leader", "volunteer", "member") { LegalForm = "coöperatie", Since = "2020" },
        new("tuin", "Buurttuin Voorbeeld", "residents_initiative", "community", 8, "leader", "board", "volunteer") { LegalForm = "stichting" },
        new("bewoners", "Bewonersgroep Het Plein", "residents_initiative", "community", 10, "board", "leader", "volunteer", "volunteer", "volunteer", "member") { LegalForm = "vereniging" },
        new("huiskamer", "Huiskamer van de Wijk", "residents_initiative", "community", 6, "leader", "board", "volunteer"),
        new("bieb", "Buurtbibliotheek Voorbeeld", "residents_initiative", "community", 1, "leader"),
        new("welzijn", "Welzijn Voorbeeldstad", "welfare_organisation", "community", 9, "leader", "employee") { LegalForm = "stichting", Aliases = "Stichting Welzijn; Welzijn V'stad" },
        new("school", "Basisschool Het Voorbeeld", "school", "community", 8, "leader", "employee"),
        new("kennis", "Kenniswerkplaats Voorbeeld", "knowledge_institution", "hybrid", 3, "leader", "employee") { Neighbourhood = "*" },
        new("bakker", "Bakkerij Voorbeeld", "business", "market", 3, "leader", "employee"),
        new("fietsmaker", "Fietsenmakerij Voorbeeld", "social_enterprise", "market", 4, "leader", "employee"),
        new("winkeliers", "Winkeliersvereniging Voorbeeldwijk", "network_organisation", "market", 5, "board", "board", "member") { LegalForm = "vereniging" },
        new("buurcoop", "Wijkcoöperatie Naastwijk", "cooperative", "community", 5, "board", "leader", "member") { Neighbourhood = "Naastwijk", LegalForm = "coöperatie" },
        new("gemeente", "Gemeente Voorbeeldstad", "municipality", "government", 0) { Neighbourhood = "*", Aliases = "Gem. Voorbeeldstad; de gemeente; stadhuis" },
        new("gebiedszaken", "Afdeling Gebiedszaken", "municipal_department", "government", 5, "official") { PartOf = "gemeente", Neighbourhood = "*" },
        new("werk-inkomen", "Afdeling Werk en Inkomen", "municipal_department", "government", 5, "official") { PartOf = "gemeente", Neighbourhood = "*" },
        new("zorg-welzijn", "Afdeling Zorg en Welzijn", "municipal_department", "government", 5, "official") { PartOf = "gemeente", Neighbourhood = "*" },
        new("vastgoed", "Afdeling Vastgoed", "municipal_department", "government", 4, "official") { PartOf = "gemeente", Neighbourhood = "*" },
        new("gebiedsteam", "Gebiedsteam Voorbeeldwijk", "area_organisation", "government", 4, "official") { PartOf = "gemeente" },
        new("corporatie", "Woningcorporatie Voorbeeldhuis", "housing_corporation", "hybrid", 7, "leader", "employee") { Neighbourhood = "*", LegalForm = "stichting" },
        new("stadsfonds", "Voorbeeldfonds Stad", "fund", "hybrid", 3, "leader", "employee") { Neighbourhood = "*", LegalForm = "stichting" },
        new("landelijk-fonds", "Voorbeeldfonds Nederland", "fund", "hybrid", 0) { Neighbourhood = "*", LegalForm = "stichting" },
        new("bank", "Voorbeeldbank", "bank", "market", 3, "leader", "employee") { Neighbourhood = "*", LegalForm = "coöperatie" },
    ];

    /// <summary>The people of an organisation now, numbered from the first: <c>Of("tuin")[0]</c>.</summary>
    public static IReadOnlyList<string> Of(string organisation) => People[organisation];

    /// <summary>Residents without an organisation.</summary>
    public static IReadOnlyList<string> ResidentsAlone { get; }

    /// <summary>A former member of the energy cooperative, who knew the municipality.</summary>
    public static string Leaver { get; }

    /// <summary>Everybody's place; who has two hats, stands here twice.</summary>
    public static IReadOnlyList<Place> Places { get; }

    /// <summary>The parts of the municipality.</summary>
    public static IReadOnlyList<string> Departments { get; } = [.. Organisations.Where(o => o.PartOf == "gemeente").Select(o => o.Id)];

    private static Dictionary<string, string[]> People { get; }

    static Cast()
    {
        var (people, places, next) = (new Dictionary<string, string[]>(StringComparer.Ordinal), new List<Place>(), 1);
        string Pseudonym() => $"p{next++:000}";
        foreach (var o in Organisations)
        {
            people[o.Id] = [.. Enumerable.Range(0, o.Size).Select(_ => Pseudonym())];
            places.AddRange(people[o.Id].Select((id, at) => new Place(id, o.Id, o.Roles[Math.Min(at, o.Roles.Length - 1)])));
        }

        ResidentsAlone = [.. Enumerable.Range(0, Residents).Select(_ => Pseudonym())];
        Leaver = Pseudonym();
        People = people;
        places.Add(new Place(Leaver, "energiecoop", "board", "2018", "2024-06-30"));
        places.Add(new Place(Pseudonym(), "wijkcoop", "volunteer", "2017", "2023-12-31"));
        places.Add(new Place(Pseudonym(), "bewoners", "board", "2018", "2023-06-30"));
        // Two hats: an official who digs in the garden, a board member who works in welfare, a resident in two initiatives, an official of two departments.
        places.Add(new Place(Of("zorg-welzijn")[1], "tuin", "volunteer", "2021"));
        places.Add(new Place(Of("wijkcoop")[2], "welzijn", "employee", "2020"));
        places.Add(new Place(Of("bewoners")[3], "huiskamer", "volunteer", "2022"));
        places.Add(new Place(Of("gebiedszaken")[4], "werk-inkomen", "official", "2022"));
        // Joiners.
        foreach (var (organisation, at, from) in new[] { ("wijkcoop", 12, "2024-03"), ("wijkcoop", 13, "2024-09"), ("huiskamer", 5, "2023-05"), ("zorgcoop", 9, "2024-01") })
        {
            var joined = places.FindIndex(p => p.Id == people[organisation][at]);
            places[joined] = places[joined] with { From = from, IsJoiner = true };
        }

        Places = places;
    }

    /// <summary>Whether somebody works for the municipality.</summary>
    public static bool IsOfficial(string id) => Places.Any(p => p.Id == id && p.Role == "official");

    /// <summary>The level of mandate: 1 carries out, 2 advises, 3 heads, of those whose role says so.</summary>
    public static int? Level(Place place) => place.Role switch
    {
        "official" => People[place.Organisation].ToList().IndexOf(place.Id) switch { 3 => 3, 2 => 2, _ => 1 },
        _ => null,
    };
}
