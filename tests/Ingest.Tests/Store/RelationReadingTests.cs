using Dapper;
using Microsoft.Data.Sqlite;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Store;

/// <summary>So many relations that they are read by several threads: nothing is lost, doubled or given the words of another, in whatever order they were stored.</summary>
public sealed class RelationReadingTests : IDisposable
{
    private const int Many = 25_000;
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_stored_in_any_order_is_read_with_its_own_statements(bool isShuffled)
    {
        var order = Enumerable.Range(0, Many).ToArray();
        if (isShuffled)
        {
            new Random(5).Shuffle(order);
        }

        using var store = Stored(order);
        var relations = store.LoadEcosystem().Relations;

        Assert.Equal(Enumerable.Range(0, Many).Select(Id), relations.Select(r => r.Id));
        Assert.All(relations.Index(), r =>
        {
            Assert.Equal((Actor(r.Index), Actor(r.Index + 1)), (r.Item.Source, r.Item.Target));
            Assert.Equal(Said(r.Index), r.Item.Evidence.Select(e => e.DocumentRef));
        });
    }

    [Fact]
    public void What_another_program_is_writing_is_not_seen_before_it_is_stored()
    {
        using var store = Stored([.. Enumerable.Range(0, Many)]);
        using var other = new SqliteConnection($"Data Source={_scratch["network.db"]};Pooling=False");
        other.Open();
        using var writing = other.BeginTransaction();
        other.Execute("DELETE FROM relation WHERE rowid % 2 = 0", transaction: writing);

        Assert.Equal(Many, store.LoadEcosystem().Relations.Length);
        writing.Commit();
        Assert.Equal(Many / 2, store.LoadEcosystem().Relations.Length);
    }

    private ProjectStore Stored(int[] order)
    {
        var actors = _scratch.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, 100).Select(a => $"a{a},Verzonnen {a},person\n")));
        var rows = order.SelectMany(r => Said(r).Select(said => $"{Id(r)},{Actor(r)},{Actor(r + 1)},contact,vragenlijst,{said}\n"));
        var relations = _scratch.Write("relations.csv", "id,source,target,type,document,document_ref\n" + string.Concat(rows));
        var store = ProjectStore.Open(_scratch["network.db"]);
        Assert.True(Importer.Import([actors, relations], store, new ImportContext { WithEcosystem = false }).Report.IsStored);
        return store;
    }

    private static string Id(int relation) => $"r{relation:00000}";

    private static string Actor(int number) => $"a{number % 100}";

    // One, two or three statements, each a row of the table and each with words of its own.
    private static IEnumerable<string> Said(int relation) => Enumerable.Range(0, 1 + (relation % 3)).Select(n => $"{relation} vraag {n}");
}
