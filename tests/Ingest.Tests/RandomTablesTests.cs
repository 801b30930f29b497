using Dapper;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Ingest.Formats;
using WijkNetwerk.Ingest.Mapping;
using WijkNetwerk.Ingest.Store;
using WijkNetwerk.Ingest.Tables;

namespace WijkNetwerk.Ingest.Tests;

/// <summary>Five random tables, right and wrong: findings or an ecosystem, never an exception, and what is stored is what was read.</summary>
public sealed class RandomTablesTests
{
    private static readonly string[] Ids = ["a", "b", "c", "d", "e", "f"];

    private static readonly Dictionary<string, string[]> Right = new(StringComparer.Ordinal)
    {
        ["name"] = ["Anna", "Ruimte \"x\"", "é;ü", "=1+1"],
        ["kind"] = ["person", "gemeente", "coöperatie"],
        ["type"] = ["contact", "subsidie"],
        ["sphere"] = ["", "markt", "hybrid"],
        ["neighbourhood"] = ["", "*", "Vreewijk;Carnisse"],
        ["part_of"] = ["", "", "", "a", "b"],
        ["level"] = ["", "0", "3"],
        ["generic"] = ["", "ja", "no"],
        ["persons"] = ["", "1", "1.200"],
        ["directed"] = ["", "yes", "nee"],
        ["strength"] = ["", "1", "2,5"],
        ["amount_eur"] = ["", "€ 1.234,50", "12"],
        ["from"] = ["", "2018", "1-2-2018"],
        ["to"] = ["", "open", "2019-06-30"],
        ["status"] = ["", "actief", "ended"],
        ["evidence"] = ["", "stated", "afgeleid", "contradicted"],
        ["since"] = ["", "1998", "2018-05"],
        ["carried_by"] = ["", "", "a", "b|c;d"],
        ["do_not_approach"] = ["", "ja"],
        ["reported_on"] = ["", "2024-05"],
        ["date"] = ["", "2020"],
        ["asked"] = ["ja", "no"],
        ["complete"] = ["", "nee"],
        ["channel"] = ["contact", "*"],
    };

    private static readonly string[] Wrong = ["", "x", "r1", "-1", "1e9", "31-02-2018", "\u0001", "a;a", "|;|", "9999999999999999999999999999999999", "\u202E"];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0.002)]
    [InlineData(4, 0.05)]
    [InlineData(5, 0.5)]
    public void Random_tables_give_findings_or_an_ecosystem_that_is_stored_as_it_is(int seed, double share)
    {
        var random = new Random(seed);
        var stored = 0;
        var errors = new SortedSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < 60; round++)
        {
            using var scratch = new Scratch();
            var files = Enum.GetValues<TableKind>().Select(kind => scratch.Write(TableNames.Of(kind) + ".csv", Csv.Write(Table(kind, random, share)))).ToArray();
            using var store = ProjectStore.Open(scratch["network.db"]);
            var result = Importer.Import(files, store, Fixture.Context);
            errors.UnionWith(result.Report.Findings.Where(f => f.Severity == Severity.Error).Select(f => $"{f.Code} {f.Where.Column} {f.Found}"));
            Assert.Equal(result.Report.IsStored, !result.Report.HasErrors);
            Assert.All(result.Report.Tables, t => Assert.Equal(t.Read, t.Stored + t.Merged + t.Rejected));
            if (result.Report.IsStored)
            {
                stored++;
                // Keys are off while an import stores: that every id is known is for the checks to see.
                Assert.Empty(store.Use(connection => connection.Query("PRAGMA foreign_key_check")));
                Assert.Equal(Dump.Of(result.Ecosystem!), Dump.Of(store.LoadEcosystem()));
                var again = Importer.Import(files, store, Fixture.Context);
                Assert.All(again.Report.Tables, t => Assert.Equal(t.Read, t.Merged));
                Assert.Equal(Dump.Of(result.Ecosystem!), Dump.Of(store.LoadEcosystem()));
            }
        }

        Assert.True(share > 0.01 || stored > 5, $"Only {stored} of 60 were right: {string.Join(", ", errors)}.");
    }

    private static List<string[]> Table(TableKind kind, Random random, double share)
    {
        var fields = Headings.Of(kind);
        var rows = new List<string[]> { fields.Select(f => f.Name).ToArray() };
        for (var row = 0; row < Ids.Length; row++)
        {
            rows.Add([.. fields.Select(field => random.NextDouble() < share ? Wrong[random.Next(Wrong.Length)] : Value(kind, field.Name, row, random))]);
        }

        return rows;
    }

    private static string Value(TableKind kind, string field, int row, Random random) => (kind, field) switch
    {
        (TableKind.Actors, "id") => Ids[row],
        // Only later rows are a part of "a" or "b", so that most tables have no circle.
        (TableKind.Actors, "part_of") when row < 2 => "",
        (TableKind.Relations, "id") => $"r{row}",
        (_, "source" or "person" or "actor" or "informant") => Ids[random.Next(3)],
        (_, "target" or "organisation" or "event") => Ids[3 + random.Next(3)],
        (_, "source_acting_for" or "target_acting_for" or "reported_by") => random.Next(2) == 0 ? "" : Ids[random.Next(6)],
        _ => Right.GetValueOrDefault(field, ["", "iets", "iets anders"]) is var values ? values[random.Next(values.Length)] : "",
    };
}
