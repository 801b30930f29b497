using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Formats;

/// <summary>Who told what, when, and of what they were asked: from a table, by way of the database, to what is counted as a tie.</summary>
public sealed class WhoSaidWhatTests
{
    private const string Actors = "id,naam,soort\na,A,persoon\nb,B,persoon\nc,C,persoon\nd,D,persoon\ne,E,persoon\n";

    private const string Relations = """
        id,bron,doel,type,gericht,bewijs,gemeld_door,gemeld_op,document
        ab,a,b,contact,nee,gesteld,a;b,2024-05,
        ac,a,c,contact,nee,gesteld,a,3-6-2024,
        ad,a,d,contact,nee,gesteld,a,,
        bc,b,c,contact,nee,gesteld,b,,
        bc,b,c,contact,nee,tegengesproken,c,2025,
        de,d,e,contact,nee,gesteld,,,verslag.pdf

        """;

    private const string Coverage = "informant,kanaal,gevraagd,volledig\na,contact,ja,ja\nb,contact,ja,ja\nc,contact,ja,ja\nd,contact,ja,nee\n";

    public static TheoryData<string> Formats => [.. new[] { "csv", "xlsx", "kumu.xlsx", "kumu.json", "graphml", "gexf" }];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Reports_from_two_sides_denials_and_silence_differ_in_every_format(string format)
    {
        using var scratch = new Scratch();
        var told = Importer.Check(
            [scratch.Write("actoren.csv", Actors), scratch.Write("relaties.csv", Relations), scratch.Write("dekking.csv", Coverage)], new ImportContext()).Ecosystem!;
        ImportFile[] files = format is "graphml" or "gexf" ? [Graph(told, format, scratch)] : RoundTripTests.Write(told, format, scratch, "uit");
        using var store = ProjectStore.Open(scratch["network.db"]);
        Assert.True(Importer.Import(files, store, new ImportContext()).Report.IsStored);
        var stored = store.LoadEcosystem();
        Assert.Equal(
            [
                "ab Stated a 2024-05", "ab Stated b 2024-05", "ac Stated a 2024-06-03", "ad Stated a ", "bc Stated b ", "bc Contradicted c 2025", "de Stated  ",
            ],
            stored.Relations.SelectMany(r => r.Evidence.Select(e => $"{r.Id} {e.Kind} {e.ReportedBy} {e.ReportedOn?.Text}")));

        // By hand. a, b and c were asked for all their contacts, d not for all, e not at all.
        var confirmation = Confirmation.Of(new Reading(stored, Profile.Essay, new ReadingOptions { At = Fixture.Date }), "contact");
        Assert.Equal(ReportPattern.BothSides, confirmation.PatternOf("a", "b"));
        Assert.Equal(ReportPattern.OneOfTwo, confirmation.PatternOf("a", "c"));
        Assert.Equal(ReportPattern.Unconfirmable, confirmation.PatternOf("a", "d"));
        Assert.Equal(ReportPattern.Contradicted, confirmation.PatternOf("b", "c"));
        Assert.Equal(ReportPattern.DocumentOnly, confirmation.PatternOf("d", "e"));
        Assert.Equal(ReportPattern.AskedAndDenied, confirmation.PatternOf("b", "e"));
        var alone = new Ecosystem(stored.Actors.Append(new Actor { Id = "f", Name = "F", Kind = "person" }), stored.Relations, null, null, stored.Coverage);
        Assert.Equal(ReportPattern.NotAsked, Confirmation.Of(new Reading(alone, Profile.Essay, new ReadingOptions { At = Fixture.Date }), "contact").PatternOf("e", "f"));
        Assert.Equal(0.5, confirmation.Rate);
    }

    private static ImportFile Graph(Ecosystem ecosystem, string format, Scratch scratch)
    {
        File.WriteAllBytes(scratch[$"net.{format}"], NetworkFile.Write(ecosystem, format, $"net.{format}").Bytes);
        return new ImportFile(scratch[$"net.{format}"]);
    }
}
