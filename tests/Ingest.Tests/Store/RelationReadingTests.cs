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
    [InlineData(Many, false)]
    [InlineData(70_000, true)] // More than are put in order together.
    public void What_was_stored_in_any_order_is_read_with_its_own_statements(int many, bool isShuffled)
    {
        var order = Enumerable.Range(0, many).ToArray();
        if (isShuffled)
        {
            new Random(5).Shuffle(order);
        }

        using var store = Stored(order);
        var relations = store.LoadEcosystem().Relations;

        Assert.Equal(Enumerable.Range(0, many).Select(Id), relations.Select(r => r.Id));
        Assert.All(relations.Index(), r =>
        {
            Assert.Equal((Actor(r.Index), Actor(r.Index + 1)), (r.Item.Source, r.Item.Target));
            Assert.Equal(Said(r.Index), r.Item.Evidence.Select(e => e.DocumentRef));
        });
    }

    [Fact]
    public void What_is_read_without_making_a_relation_is_what_the_relation_says()
    {
        using var store = Stored([.. Enumerable.Range(0, Many)]);
        var ecosystem = store.LoadEcosystem();
        var relations = ecosystem.Relations;

        var (sources, targets) = relations.Ends();
        for (var i = 0; i < relations.Length; i++)
        {
            var (strength, id) = (relations.Strength(i), relations.Id(i));
            var relation = relations[i];
            Assert.Equal((relation.Source, relation.Target), (ecosystem.Actors[sources[i]].Id, ecosystem.Actors[targets[i]].Id));
            Assert.Equal((Strength(i), Id(i)), (strength, id));
            Assert.Equal((relation.Strength, relation.Id), (strength, id));
            Assert.Same(relation, ecosystem.FindRelation(id));
        }

        Assert.Null(ecosystem.FindRelation("r"));
    }

    // In UTF-8 the second comes after the first, as text before it.
    [Fact]
    public void Ids_are_in_the_order_of_texts_also_where_that_is_not_the_order_of_their_bytes()
    {
        string[] ids = ["r\uFF21", "r\U0001D400", "r"];
        var actors = _scratch.Write("actors.csv", "id,name,kind\na,Verzonnen,person\nb,Verzonnen ook,person\n");
        var relations = _scratch.Write("relations.csv", "id,source,target,type\n" + string.Concat(ids.Select(id => $"{id},a,b,contact\n")));
        using var store = ProjectStore.Open(_scratch["network.db"]);
        Assert.True(Importer.Import([actors, relations], store, new ImportContext { WithEcosystem = false }).Report.IsStored);

        var ecosystem = store.LoadEcosystem();

        Assert.Equal(["r", "r\U0001D400", "r\uFF21"], ecosystem.Relations.Select(r => r.Id));
        Assert.All(ids, id => Assert.Equal(id, ecosystem.FindRelation(id)?.Id));
    }

    [Theory]
    [InlineData("UPDATE relation SET source = 'nobody' WHERE id = 'r00007'")]
    [InlineData("UPDATE relation SET source_acting_for = 'nobody' WHERE id = 'r00007'")]
    [InlineData("UPDATE relation SET id = 'a1' WHERE id = 'r00007'")]
    public void A_relation_that_another_hand_damaged_is_not_read_as_something_else(string sql)
    {
        using var store = Stored([.. Enumerable.Range(0, Many)]);
        using (var other = new SqliteConnection($"Data Source={_scratch["network.db"]};Pooling=False"))
        {
            other.Open();
            other.Execute("PRAGMA foreign_keys = OFF;" + sql);
        }

        Assert.Equal(StoreFault.Damaged, Assert.Throws<StoreException>(store.LoadEcosystem).Kind);
    }

    // Whoever is forgotten may have been the source of what others are still known by.
    [Fact]
    public void Who_said_something_is_kept_also_when_nobody_is_known_by_that_id()
    {
        using var store = Stored([.. Enumerable.Range(0, Many)]);
        using (var other = new SqliteConnection($"Data Source={_scratch["network.db"]};Pooling=False"))
        {
            other.Open();
            other.Execute("PRAGMA foreign_keys = OFF; UPDATE statement SET reported_by = 'a1'; UPDATE statement SET reported_by = 'nobody' WHERE number = 1");
        }

        Assert.Equal(["a1", "nobody", "a1"], store.LoadEcosystem().FindRelation("r00002")!.Evidence.Select(e => e.ReportedBy));
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
        var rows = order.SelectMany(r => Said(r).Select(said => $"{Id(r)},{Actor(r)},{Actor(r + 1)},contact,{Strength(r)},vragenlijst,{said}\n"));
        var relations = _scratch.Write("relations.csv", "id,source,target,type,strength,document,document_ref\n" + string.Concat(rows));
        var store = ProjectStore.Open(_scratch["network.db"]);
        Assert.True(Importer.Import([actors, relations], store, new ImportContext { WithEcosystem = false }).Report.IsStored);
        return store;
    }

    private static string Id(int relation) => $"r{relation:00000}";

    // Every fifth says nothing of it.
    private static double? Strength(int relation) => relation % 5 == 0 ? null : relation % 5;

    private static string Actor(int number) => $"a{number % 100}";

    // One, two or three statements, each a row of the table and each with words of its own.
    private static IEnumerable<string> Said(int relation) => Enumerable.Range(0, 1 + (relation % 3)).Select(n => $"{relation} vraag {n}");
}
