namespace WijkNetwerk.Voorbeeldwijk;

/// <summary>A relation that a document says, not a person.</summary>
internal sealed record Agreement(string Id, string Source, string Target, string Type)
{
    public string Resource { get; init; } = "";

    public string Directed { get; init; } = "yes";

    public string Amount { get; init; } = "";

    public string From { get; init; } = "2022";

    public string To { get; init; } = "";

    public string Status { get; init; } = "active";

    public string Evidence { get; init; } = "stated";

    public string CarriedBy { get; init; } = "";

    public string Reports { get; init; } = "";
}

/// <summary>Money, premises, support, control, plans, and what hangs on what.</summary>
internal static class Agreements
{
    private const string Exception = "ambtenaren-uitzondering";

    /// <summary>All of them, numbered.</summary>
    public static IReadOnlyList<Agreement> All { get; } =
    [
        .. Money().Concat(Premises()).Concat(Support()).Concat(Control()).Concat(Collaboration()).Concat(Rest()).Select((a, at) => a with { Id = Number(at) }),
    ];

    /// <summary>The contract of the work cooperative, on which its service and its jobs hang.</summary>
    public static string Contract => Number(Money().TakeWhile(a => a.Target != "werkcoop").Count());

    /// <summary>The number of an agreement between two.</summary>
    public static string IdOf(string source, string target, string type) => All.Single(a => (a.Source, a.Target, a.Type) == (source, target, type)).Id;

    private static IEnumerable<Agreement> Money() =>
    [
        // One payer has eight tenths, over two of its parts.
        Pays("zorg-welzijn", "zorgcoop", "funding", 68000, "2023", "2026"),
        Pays("gebiedsteam", "zorgcoop", "funding", 12000, "2024", "2025"),
        Pays("stadsfonds", "zorgcoop", "funding", 20000, "2024", "2025-06-30"),
        // Four payers, none with more than three tenths. The subsidy hangs on either of two officials.
        Pays("gebiedszaken", "wijkcoop", "funding", 20000, "2022", "2025") with { CarriedBy = $"{Cast.Of("gebiedszaken")[0]}|{Cast.Of("gebiedszaken")[1]}" },
        Pays("vastgoed", "wijkcoop", "commission", 10000, "2024", "2025-09-30"),
        Pays("corporatie", "wijkcoop", "commission", 30000, "2023", "2026"),
        Pays("stadsfonds", "wijkcoop", "funding", 20000, "2024", "2026"),
        Pays("welzijn", "wijkcoop", "commission", 20000, "2022", "open"),
        // The only payer of the work cooperative, by grace of officials who make an exception to a rule.
        Pays("werk-inkomen", "werkcoop", "commission", 120000, "2021", "2025-06-30") with { CarriedBy = $"{Exception};regel-inkoop", Status = "at_risk" },
        Pays("bank", "energiecoop", "funding", 45000, "2021", "2031"),
        Pays("landelijk-fonds", "energiecoop", "funding", 30000, "2023-03", "2025"),
        Pays("gebiedszaken", "energiecoop", "funding", 15000, "2020", "2023") with { Status = "ended" },
        Pays("gebiedszaken", "tuin", "funding", 6000, "2022", "2025"),
        Pays("stadsfonds", "tuin", "funding", 3000, "2024", "2025"),
        Pays("corporatie", "tuin", "funding", 1000, "2023", ""),
        Pays("corporatie", "huiskamer", "funding", 8000, "2022", "2025-03-31"),
        Pays("welzijn", "huiskamer", "funding", null, "2022", ""),
        Pays("gebiedsteam", "bieb", "funding", null, "2023", ""),
        Pays("bank", "wijkcoop", "funding", 25000, "2025", "") with { Status = "planned" },
        Pays("corporatie", "energiecoop", "commission", null, "", "") with { Status = "planned" },
    ];

    private static IEnumerable<Agreement> Premises() =>
    [
        Of("corporatie", "wijkcoop", "real_estate", "material") with { From = "2018", To = "2028" },
        Of("vastgoed", "wijkcoop", "real_estate", "material") with { From = "2021" },
        Of("corporatie", "huiskamer", "real_estate", "material") with { From = "2019", To = "2025-03-31", Status = "at_risk" },
        Of("vastgoed", "tuin", "real_estate", "material") with { From = "2017", To = "2025" },
        Of("buurthuis", "bewoners", "real_estate", "material"),
    ];

    private static IEnumerable<Agreement> Support() =>
    [
        Of("gebiedsteam", "wijkcoop", "support_network", "network"),
        Of("zorg-welzijn", "wijkcoop", "support_implementation", "labour"),
        Of("zorg-welzijn", "zorgcoop", "support_implementation", "labour"),
        Of("gebiedszaken", "tuin", "support_network", "legal"),
        Of("kennis", "wijkcoop", "knowledge", "knowledge"),
        Of("stadsfonds", "energiecoop", "knowledge", "knowledge"),
    ];

    private static IEnumerable<Agreement> Control() =>
    [
        Of("vastgoed", "wijkcoop", "regulation", "legal"),
        Of("stadsfonds", "wijkcoop", "accountability"),
        Of("zorg-welzijn", "zorgcoop", "accountability"),
        Of("werk-inkomen", "werkcoop", "regulation", "legal"),
        Of("regel-inkoop", "werkcoop", "regulation", "legal"),
        Of("aanbesteding", "werkcoop", "threatens"),
    ];

    private static IEnumerable<Agreement> Collaboration() =>
    [
        Together("wijkcoop", "tuin"), Together("wijkcoop", "welzijn"), Together("wijkcoop", "school"), Together("wijkcoop", "buurcoop"),
        Together("tuin", "school"), Together("huiskamer", "welzijn"), Together("zorgcoop", "welzijn"), Together("werkcoop", "fietsmaker"),
        Together("gebiedsteam", "school") with { Evidence = "implied" },
        Together("bewoners", "winkeliers") with { Evidence = "implied" },
        Together("kennis", "energiecoop") with { Status = "failed" },
        Together("bewoners", "werkcoop") with { Status = "ended", From = "2020", To = "2024-03" },
        Together("energiecoop", "winkeliers") with { From = "2024-02" },
        Together("wijkcoop", "fietsmaker") with { Reports = "fietsmaker:contradicted" },
        Of("bakker", "winkeliers", "membership"), Of("fietsmaker", "winkeliers", "membership"),
    ];

    private static IEnumerable<Agreement> Rest() =>
    [
        // Work and a service hang on the contract.
        Of("werkcoop", "plein", "service", "labour") with { CarriedBy = Contract },
        Of("werkcoop", "wijkwerkers", "employment", "labour") with { CarriedBy = Contract },
        Of("zorgcoop", "ouderen", "service", "labour"),
        Of(Cast.Of("welzijn")[1], Cast.Of("zorgcoop")[1], "brokerage", "network"),
        Of(Cast.Of("welzijn")[2], Cast.Of("huiskamer")[1], "referral", "network"),
        Of("kennis", "wijkcoop", "research"),
        Of("wijkcoop", "bewoners", "representation", "legal") with { Status = "ended", From = "2019", To = "2023-06" },
        // Who left knew the official of the whole neighbourhood: a way that is gone.
        Of(Cast.Leaver, Cast.Of("gebiedszaken")[0], "contact", "network") with { Directed = "no", Status = "ended", From = "2019", To = "2024-06-30" },
    ];

    private static string Number(int at) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"a{at + 1:00}");

    private static Agreement Pays(string payer, string receiver, string type, int? euros, string from, string to) =>
        Of(payer, receiver, type, "financial") with { Amount = euros?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", From = from, To = to };

    private static Agreement Together(string one, string other) => Of(one, other, "collaboration", "network") with { Directed = "no" };

    private static Agreement Of(string source, string target, string type, string resource = "") =>
        new("", source, target, type) { Resource = resource };
}
