namespace WijkNetwerk.Cli.Tests;

/// <summary>Imports: listed, undone, refused.</summary>
public sealed class ImportsTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public ImportsTests()
    {
        _terminal.Write("actors.csv", "id,name,kind\na,A,cooperative\nb,B,municipality\n");
        _terminal.Write("een.csv", "id,source,target,type,evidence,document\nr1,a,b,contact,stated,x\nr2,a,b,funding,stated,x\n");
        _terminal.Write("twee.csv", "id,source,target,type,evidence,document\nr1,a,b,contact,stated,x\n");
    }

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public void An_import_is_listed_undone_and_imported_again()
    {
        Assert.Contains("Nothing has been imported", EmptyList(), StringComparison.Ordinal);
        Import("actors.csv");
        Import("een.csv");
        Import("twee.csv");
        var undone = Ask("imports undo 2 --by MK --on 2025-02-01 --db w.db").IsDone().Data;
        // By hand: r2 and what the document says of it go; r1 and what it says of that are in the other table too.
        Assert.Contains("Import 2 was undone. Taken back: 0 actors, 1 relations, 1 statements,", undone, StringComparison.Ordinal);
        Assert.Contains("Stays, because another import says it too: 0 actors, 1 relations, 1 statements,", undone, StringComparison.Ordinal);
        var rows = Ask("imports list --db w.db --format csv").IsDone().Data.Split('\n');
        Assert.Equal("import,file,sheet,table,sha256,read,stored,merged,rejected,imported_at,undone_on,undone_by", rows[0]);
        Assert.EndsWith(",2,2,0,0,,2025-02-01,MK", rows[2], StringComparison.Ordinal);
        Assert.EndsWith(",1,0,1,0,,,", rows[3], StringComparison.Ordinal);
        Assert.Contains("2025-02-01 by MK", Ask("imports list --db w.db").Data, StringComparison.Ordinal);
        Ask("imports undo 2 --by MK --on 2025-02-01 --db w.db").Stops(ExitCodes.WrongUsage, "undone before");
        Import("een.csv");
        Assert.Equal(4, Ask("imports list --db w.db --format json").Json.GetProperty("imports").GetArrayLength());
        Assert.Equal(2, Ask("imports undo 4 --by MK --on 2025-02-02 --db w.db --format json").Json.GetProperty("tables").EnumerateArray().Sum(t => t.GetProperty("removed").GetInt32()));
    }

    [Fact]
    public void What_others_need_is_not_undone_and_the_answer_says_what()
    {
        Import("actors.csv");
        Import("een.csv");
        Ask("imports undo 1 --by MK --on 2025-02-01 --db w.db").Stops(ExitCodes.Findings, "relations: r1 (import 2) names a");
        Assert.Equal(4, Ask("imports undo 1 --by MK --on 2025-02-01 --db w.db --format json").Json.GetProperty("dependents").GetArrayLength());
    }

    [Theory]
    [InlineData("imports toon --db w.db", "toon")]
    [InlineData("imports list 1 --db w.db", "1")]
    [InlineData("imports list --by MK --db w.db", "--by")]
    [InlineData("imports undo --by MK --on 2025-02-01 --db w.db", "undo")]
    [InlineData("imports undo een --by MK --on 2025-02-01 --db w.db", "een")]
    [InlineData("imports undo 9 --by MK --on 2025-02-01 --db w.db", "9")]
    [InlineData("imports undo 1 --on 2025-02-01 --db w.db", "--by")]
    [InlineData("imports undo 1 --by MK --db w.db", "--on")]
    public void Wrong_use_is_said(string command, string named)
    {
        Import("actors.csv");
        Ask(command).Stops(ExitCodes.WrongUsage, named);
    }

    private string EmptyList()
    {
        using (Ingest.Store.ProjectStore.Open(_terminal.Path("leeg.db")))
        {
        }

        return Ask("imports list --db leeg.db").IsDone().Data;
    }

    private void Import(string file) => Ask($"import {file} --db w.db --at 2025-01-01").IsDone();

    private Answer Ask(string command) => _terminal.Run(command.Split(' '));
}
