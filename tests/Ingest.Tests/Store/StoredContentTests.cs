using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Ingest.Tests.Store;

/// <summary>A few rows into a large database, which is not read whole: everything is compared with what is there all the same.</summary>
public sealed class StoredContentTests : IDisposable
{
    private const string Headings = "id,source,target,type,evidence,document,carried_by\n";
    private readonly Scratch _scratch = new();
    private readonly ProjectStore _store;

    public StoredContentTests()
    {
        var actors = _scratch.Write("actors.csv", "id,name,kind\n" + string.Concat(Enumerable.Range(0, 100).Select(a => $"a{a},Verzonnen {a},person\n")));
        var rows = Enumerable.Range(0, 25_000).Select(r => $"r{r:00000},a{r % 100},a{(r + 1) % 100},contact,stated,vragenlijst,{(r == 7 ? "r00008" : "")}\n");
        var relations = _scratch.Write("relations.csv", Headings + string.Concat(rows));
        _store = ProjectStore.Open(_scratch["network.db"]);
        Assert.True(Importer.Import([actors, relations], _store, new ImportContext { WithEcosystem = false }).Report.IsStored);
    }

    public void Dispose()
    {
        _store.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void The_database_is_not_read_whole()
    {
        using var existing = _store.LoadExisting(isForFew: true);
        Assert.IsType<StoredContent>(existing);
        Assert.Equal(25_000, existing.Whole().Relations.Length);
    }

    [Theory]
    [InlineData("r00005,a5,a6,contact,stated,vragenlijst,\n", null, 0, 0)]
    [InlineData("r00005,a5,a6,contact,stated,notulen,\n", null, 1, 0)]
    [InlineData("r00005,a5,a6,contact,contradicted,notulen,\n", "W306", 1, 0)]
    [InlineData("n1,a5,a6,contact,stated,notulen,\n", null, 1, 1)]
    [InlineData("r00005,a5,a7,contact,stated,vragenlijst,\n", "E206", 0, 0)]
    [InlineData("n1,a5,nobody,contact,stated,vragenlijst,\n", "E205", 0, 0)]
    [InlineData("r00008,a8,a9,contact,stated,vragenlijst,r00007\n", "E302", 0, 0)]
    public void A_row_is_compared_with_what_is_there(string row, string? code, int statements, int relations)
    {
        var report = Importer.Import([_scratch.Write("more.csv", Headings + row)], _store, new ImportContext { WithEcosystem = false }).Report;

        var codes = report.Findings.Select(f => f.Code).ToArray();
        Assert.True(code is null ? codes.All(c => c[0] == 'N') : codes.Contains(code), string.Join(' ', codes));
        var after = _store.LoadEcosystem();
        Assert.Equal(25_000 + statements, after.Relations.Sum(r => r.Evidence.Length));
        Assert.Equal(25_000 + relations, after.Relations.Length);
    }
}
