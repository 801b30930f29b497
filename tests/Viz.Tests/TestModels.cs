using System.Collections.Immutable;
using WijkNetwerk.Viz.Figures;

namespace WijkNetwerk.Viz.Tests;

/// <summary>Models with names as long as those in real sources.</summary>
internal static class TestModels
{
    private static readonly string[] Names =
    [
        "Gemeente Rotterdam", "Uitzonderingspositie wijkcoöperaties in inkoop- en aanbestedingsbeleid", "Wijkpaleis", "Havensteder",
        "Lokale initiatieven van bewoners en sociale ondernemers (Delfshaven)", "Bewoners van De Esch, Struisenburg en Kralingen",
        "Ambtenaar voor Noord, Kralingen-Crooswijk, Delfshaven en Centrum (gesprekspartner)", "Energiecoöperaties in Rotterdam", "één loket",
        "LSA bewoners (Landelijk Samenwerkingsverband Aandachtswijken)", "Maatschappelijke partijen / instellingen in de wijk (generiek)",
        "Vicevoorzitter wijkraad Parkwijk-Zuiderpolder-Penningsveer", "Woonstad", "Traditionele welzijns- en zorginstellingen (derde sector)",
        "Stichting Kralingen aan de Maas", "Huurders van sociale woningen in Rotterdam", "Vereniging Natuurmonumenten & partners <beheer>",
    ];

    public static TieLabels Ties { get; } = new()
    {
        Spheres = ["gemeenschap", "markt", "overheid", "hybride", "onbekend"],
        Steps = ["contact", "samenwerking", "dienst", "contract"],
        Stated = "gesteld in een bron",
        Implied = "afgeleid",
        AtRisk = "loopt af of staat onder druk",
    };

    public static CapitalRingsLabels RingsTexts { get; } = new()
    {
        CapitalsHeading = "Drie soorten sociaal kapitaal",
        ThreadsHeading = "Wat hangt aan één draad",
        NoThreads = "In de bronnen niet gevonden",
        LegendHeading = "Legenda",
        KeyHeading = "Genummerd in de figuur",
        InsideEmpty = "niets bekend over binnen",
        NeighbourhoodEmpty = "geen partner in de wijk genoemd",
        InsideGround = "binnen (bonding)",
        NeighbourhoodGround = "in de wijk (bridging)",
        InstitutionsGround = "instituties (linking)",
        EmptySector = "sector zonder genoemde partij",
        NotMentioned = "sleutelpartij, niet genoemd",
        SinglePoint = "hier hangt iets aan één draad",
        Ties = Ties,
        Others = "nog {0}: {1}",
    };

    public static CapitalRingsModel Delfshaven { get; } = new()
    {
        Language = "nl",
        Title = "Netwerkfoto Delfshaven Coöperatie (DHC)",
        Subtitle = "Wie is er verbonden, wie ontbreekt in de bronnen, en wat hangt aan één draad",
        Description = "De coöperatie is verbonden met de gemeente en een corporatie; een fonds en een bank worden niet genoemd.",
        EgoName = "Delfshaven Coöperatie (DHC)",
        Labels = RingsTexts,
        Inside = [new() { Id = "fonds-dhc", Label = "Stimuleringsfonds DHC", Sphere = Sphere.Community, Step = 3 }],
        Neighbourhood =
        [
            new() { Id = "initiatieven", Label = "Lokale initiatieven van bewoners en sociale ondernemers (Delfshaven)", Sphere = Sphere.Community, Step = 3 },
            new() { Id = "bedrijven", Label = "Bedrijven en instellingen in Delfshaven", Sphere = Sphere.Market, Step = 2 },
            new() { Id = "bilgaard", Label = "Wijk BV Bilgaard (Leeuwarden)", Sphere = Sphere.Hybrid, Step = 1, IsAtRisk = true, Note = "afgelopen" },
        ],
        Sectors =
        [
            new(
                "gemeente",
                [
                    new()
                    {
                        Id = "gemeente", Label = "Gemeente Rotterdam", Note = "enige genoemde betaler", Sphere = Sphere.Government, Step = 4,
                        IsSinglePoint = true, ConnectsVia = "ambtenaar",
                    },
                    new()
                    {
                        Id = "ambtenaar", Label = "één ambtenaar, vier gebieden", Sphere = Sphere.Government, Step = 1, IsImplied = true,
                        IsSinglePoint = true,
                    },
                ]),
            new("corporatie", [new() { Id = "havensteder", Label = "Havensteder", Sphere = Sphere.Hybrid, Step = 2, IsImplied = true }]),
            new("fonds", [new() { Id = "fonds", Label = "fonds", Note = "niet genoemd", Sphere = Sphere.Hybrid, IsNotMentioned = true }]),
            new("bank", [new() { Id = "bank", Label = "bank", Note = "alleen bij de oprichting", Sphere = Sphere.Market, IsNotMentioned = true }]),
        ],
        Capitals =
        [
            new("bonding", "niet bekend", "geen bron noemt wie binnen wie kent"),
            new("bridging", "≥ 2 partijen", "1 van 6 sectoren gevuld"),
            new("linking", "≥ 2 van 4 sleutelpartijen", "gemeente, corporatie"),
        ],
        Threads =
        [
            new("één ambtenaar", "kent de gemeente bij naam (afgeleid)"),
            new("gemeente Rotterdam", "enige genoemde betaler (bovengrens)"),
        ],
        CaptionLines =
        [
            "n = 9 actoren, 8 relaties · peildatum 1-1-2019 · bron: essay wijkcoöperaties (5 rijen gesteld, 3 afgeleid) · definitie \"essay\" v1",
            "\"Niet genoemd\" is niet \"afwezig\".",
        ],
    };

    /// <summary>Rings with a number of items, spread over the rings by chance with a seed.</summary>
    public static CapitalRingsModel Rings(int count, int seed)
    {
        var random = new Random(seed);
        var parts = Enumerable.Range(0, 7).Select(_ => ImmutableArray.CreateBuilder<RingsItem>()).ToArray();
        for (var at = 0; at < count; at++)
        {
            // Twice the chance for the neighbourhood: that is where most partners are.
            var part = Math.Max(0, random.Next(8) - 1);
            var earlier = part >= 2 && parts[part].Count > 0 && random.Next(5) == 0 ? parts[part][0].Id : null;
            parts[part].Add(new RingsItem
            {
                Id = $"item{at}",
                Label = Names[random.Next(Names.Length)],
                Note = random.Next(3) == 0 ? "contract tot en met 31 december 2026" : null,
                Sphere = (Sphere)random.Next(5),
                Step = random.Next(5),
                IsImplied = random.Next(3) == 0,
                IsAtRisk = random.Next(6) == 0,
                IsSinglePoint = random.Next(7) == 0,
                IsNotMentioned = part >= 2 && random.Next(5) == 0,
                ConnectsVia = earlier,
            });
        }

        return Delfshaven with
        {
            EgoName = Names[random.Next(Names.Length)],
            Inside = parts[1].ToImmutable(),
            Neighbourhood = parts[0].ToImmutable(),
            Sectors =
            [
                new("gemeente", parts[2].ToImmutable()), new("woningcorporatie", parts[3].ToImmutable()), new("fonds", parts[4].ToImmutable()),
                new("bank", parts[5].ToImmutable()), .. parts[6].Count > 0 ? [new RingsSector("overige instituties", parts[6].ToImmutable())] : ImmutableArray<RingsSector>.Empty,
            ],
        };
    }

    /// <summary>A map with a number of actors, most of them around a few hubs.</summary>
    public static NetworkMapModel Map(int count, int seed)
    {
        var random = new Random(seed);
        var actors = Enumerable.Range(0, count).Select(at => new MapActor
        {
            Id = $"a{at}",
            Label = Names[random.Next(Names.Length)],
            Sphere = (Sphere)random.Next(5),
            Class = (ActorClass)random.Next(3),
            IsSinglePoint = random.Next(20) == 0,
        }).ToImmutableArray();
        var ties = ImmutableArray.CreateBuilder<MapTie>();
        for (var at = 1; at < count; at++)
        {
            if (random.Next(8) == 0) continue;
            for (var more = random.Next(3); more >= 0; more--)
            {
                ties.Add(new MapTie
                {
                    From = $"a{at}",
                    To = $"a{random.Next(Math.Min(at, 1 + count / 8))}",
                    Step = random.Next(1, 5),
                    IsImplied = random.Next(4) == 0,
                    IsAtRisk = random.Next(9) == 0,
                });
            }
        }

        return new NetworkMapModel
        {
            Language = "nl",
            Title = "Kaart van een wijk",
            Subtitle = "Welke groepen er zijn, wie ze verbindt, en waar het uit elkaar zou vallen",
            Description = "Een net met enkele knooppunten en een rij actoren zonder vastgelegde relatie.",
            Actors = actors,
            Ties = ties.ToImmutable(),
            CaptionLines = ["zaad 42"],
            Labels = new NetworkMapLabels
            {
                Isolates = "{0} actoren zonder vastgelegde relatie",
                LegendHeading = "Legenda",
                KeyHeading = "Genummerd in de kaart",
                Classes = ["gemeenschap", "institutie", "niet te bepalen"],
                SinglePoint = "zonder deze valt het net uiteen",
                Size = "groter: meer relaties",
                Ties = Ties,
            },
        };
    }

    /// <summary>A table of five organisations.</summary>
    public static CapitalTableModel Table { get; } = new()
    {
        Language = "nl",
        Title = "Drie soorten sociaal kapitaal",
        Subtitle = "Wat bekend is, wat een ondergrens is, en wat de bronnen niet zeggen",
        Description = "Een tabel van organisaties tegen onderdelen; veel is niet bekend.",
        RowHeading = "organisatie",
        Groups =
        [
            new("bonding", ["leden die elkaar kennen", "sterke banden"]),
            new("bridging", ["sectoren gevuld", "contacten buiten de wijk"]),
            new("linking", ["sleutelpartijen bereikt", "onafhankelijke wegen naar de gemeente", "aandeel grootste betaler"]),
        ],
        Rows =
        [
            .. Names.Take(5).Select((name, at) => new CapitalRow(
                name,
                [
                    new("n.b.", CellKind.NotAvailable, "a"), new("0,35"), new("≥ 2", CellKind.Bound), new($"{at} van 6"),
                    new("1–3", CellKind.Bound, "b"), new("2"), new("n.b.", CellKind.NotAvailable, "a"),
                ])),
        ],
        Footnotes = [new("a", "Geen bron noemt wie binnen wie kent."), new("b", "Ondergrens en bovengrens.")],
        CaptionLines = ["n = 5 organisaties · peildatum 1-1-2019"],
    };
}
