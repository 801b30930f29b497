namespace WijkNetwerk.Cli.Tests;

/// <summary>Wrong usage: every mistake at once, in the reader's language, with a way on.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Terminal _terminal = new("nl_NL.UTF-8");

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("de opdracht scoer is niet bekend. Bedoelt u score?", "scoer")]
    [InlineData("de optie --frob is niet bekend", "list", "measures", "--frob")]
    [InlineData("Bedoelt u --format?", "list", "measures", "--formt", "csv")]
    [InlineData("de optie --db BESTAND ontbreekt", "score")]
    [InlineData("de optie --db BESTAND heeft een waarde nodig", "score", "--db")]
    [InlineData("de optie --db BESTAND heeft een waarde nodig", "score", "--db", "")]
    [InlineData("de optie --out MAP heeft een waarde nodig", "run", "x", "--out", " ")]
    [InlineData("MAP ontbreekt", "run", "", "--out", "x")]
    [InlineData("de optie --db mag maar één keer", "score", "--db", "a", "--db", "b")]
    [InlineData("de optie --lang mag maar één keer", "score", "--db", "a", "--lang", "nl", "--lang", "en")]
    [InlineData("MAP ontbreekt", "run", "--out", "x")]
    [InlineData("BESTANDEN ontbreekt", "check")]
    [InlineData("is een woord te veel", "run", "a", "b", "--out", "x")]
    [InlineData("--format: \"xml\" gevonden, een van deze verwacht: table, csv, json", "list", "kinds", "--format", "xml")]
    [InlineData("--lang: \"de\" gevonden, een van deze verwacht: nl, en", "list", "kinds", "--lang", "de")]
    [InlineData("--at: \"31-12-2024\" gevonden", "score", "--db", "x", "--at", "31-12-2024")]
    [InlineData("--at: \"2025-02-30\" gevonden", "run", "x", "--out", "y", "--at", "2025-02-30")]
    [InlineData("--top: \"0\" gevonden, een geheel getal van 1 of meer verwacht", "risks", "--db", "x", "--top", "0")]
    [InlineData("--seed: \"veel\" gevonden", "score", "--db", "x", "--seed", "veel")]
    [InlineData("--threshold: \"NaN\" gevonden, een getal verwacht", "score", "--db", "x", "--threshold", "NaN")]
    [InlineData("--ref: \"wortel\" gevonden", "score", "--db", "x", "--ref", "wortel")]
    [InlineData("--by", "score", "--db", "x", "--by", "street")]
    [InlineData("geen maat heet \"XX\"", "score", "--db", "x", "--measure", "XX")]
    [InlineData("Bedoelt u bridging?", "score", "--db", "x", "--measure", "brigding")]
    [InlineData("de optie --for ID ontbreekt", "partners", "--db", "x")]
    [InlineData("list: \"maten\" gevonden", "list", "maten")]
    public void A_mistake_is_said_with_what_was_expected(string says, params string[] args)
    {
        var answer = _terminal.Run(args).Stops(ExitCodes.WrongUsage, says, "Hulp: wijknetwerk");
        Assert.Empty(answer.Data);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_terminal.Folder));
    }

    [Fact]
    public void Several_mistakes_are_said_at_once() =>
        _terminal.Run("score", "--frob", "--lang", "fr").Stops(ExitCodes.WrongUsage, "--frob", "--db BESTAND ontbreekt", "\"fr\"");

    [Theory]
    [InlineData("de opdracht chek is niet bekend. Bedoelt u check?", "chek", "--format", "json", "--strict", "map")]
    [InlineData("de opdracht scoer is niet bekend. Bedoelt u score?", "--db", "wijk.db", "scoer")]
    [InlineData("de optie --frob is niet bekend", "--frob")]
    public void A_command_that_is_not_known_is_one_sentence_whatever_options_stand_with_it(string says, params string[] args)
    {
        var answer = _terminal.Run(args).Stops(ExitCodes.WrongUsage, says);
        Assert.Equal(2, answer.Messages.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public void Without_a_command_there_is_help_and_an_exit_code() =>
        _terminal.Run().Stops(ExitCodes.WrongUsage, "Opdrachten:");

    [Fact]
    public void A_word_that_begins_with_an_at_sign_is_no_file_to_read_words_from() =>
        _terminal.Run("check", "@woorden").Stops(ExitCodes.FileTrouble);

    [Fact]
    public void A_fault_of_the_program_gets_its_own_exit_code_and_a_trace_only_under_debug()
    {
        using var messages = new StringWriter();
        var environment = new CommandEnvironment { Variable = _ => null, SystemLanguage = () => "en", Folder = _terminal.Folder };
        using var broken = new BrokenWriter();
        Assert.Equal(ExitCodes.OurFault, CommandLine.Run(["list", "kinds"], broken, messages, environment));
        Assert.DoesNotContain("   at ", messages.ToString(), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.OurFault, CommandLine.Run(["list", "kinds", "--debug"], broken, messages, environment));
        Assert.Contains("   at ", messages.ToString(), StringComparison.Ordinal);
    }

    private sealed class BrokenWriter : TextWriter
    {
        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(char value) => throw new InvalidOperationException("broken");
    }

    [Theory]
    [InlineData("en", "found \"foo\"", "internal, members, public")]
    [InlineData("nl", "\"foo\" gevonden", "internal, members, public")]
    public void An_audience_that_there_is_not_is_said_before_anything_is_read(string language, params string[] says)
    {
        using var terminal = new Terminal();
        terminal.Run("run", "no-such-folder", "--out", "out", "--audience", "foo", "--lang", language).Stops(ExitCodes.WrongUsage, says);
        terminal.Run("report", "--db", "no-such.db", "--out", "out", "--audience", "foo", "--lang", language).Stops(ExitCodes.WrongUsage, says);
    }

    [Theory]
    [InlineData("999999999999", "en", "a whole number from 0 to 2,147,483,647")]
    [InlineData("999999999999", "nl", "een geheel getal van 0 tot en met 2.147.483.647")]
    [InlineData("2147483648", "en", "a whole number from 0 to 2,147,483,647")]
    [InlineData("many", "en", "a whole number, 0 or more")]
    [InlineData("-1", "en", "a whole number, 0 or more")]
    public void A_number_that_is_too_large_hears_the_largest(string draws, string language, string says)
    {
        using var terminal = new Terminal();
        terminal.Run("run", "no-such-folder", "--out", "out", "--draws", draws, "--lang", language).Stops(ExitCodes.WrongUsage, says);
    }

    [Theory]
    [InlineData("en", "do not fit in one table; --format is table (to read) or json")]
    [InlineData("nl", "niet in één tabel passen; --format is table (om te lezen) of json")]
    public void Privacy_has_no_csv_and_says_so(string language, string says)
    {
        using var terminal = new Terminal();
        terminal.Run("privacy", "--db", "no-such.db", "--format", "csv", "--lang", language).Stops(ExitCodes.WrongUsage, says);
    }

    [Theory]
    [InlineData(28, "nl", "de schijf is vol")]
    [InlineData(28, "en", "the disk is full")]
    [InlineData(9, "nl", "is gesloten")]
    [InlineData(32, "en", "is closed")]
    public void What_the_system_says_in_English_is_said_in_the_readers_language(int error, string language, string says)
    {
        using var messages = new StringWriter();
        using var data = new Refusing(error);
        var environment = new CommandEnvironment { Variable = _ => null, SystemLanguage = () => "en", Folder = "." };
        Assert.Equal(ExitCodes.FileTrouble, CommandLine.Run(["list", "figures", "--lang", language], data, messages, environment));
        Assert.Contains(says, messages.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("system text", messages.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_names_every_file_that_it_wrote_and_a_report_what_it_was_made_with_in_words()
    {
        using var terminal = new Terminal();
        var said = terminal.Run("run", terminal.SmallProject(), "--out", "out", "--lang", "nl").IsDone().Data;
        Assert.All(
            Directory.EnumerateFileSystemEntries(terminal.Path("out")).Select(Path.GetFileName).Where(n => n is not null && !n.StartsWith("network.db-", StringComparison.Ordinal)),
            name => Assert.Contains(name!, said, StringComparison.Ordinal));
        var report = File.ReadAllText(terminal.Path("out", "report.html"));
        Assert.DoesNotContain("<dt>smallCells</dt>", report, StringComparison.Ordinal);
        Assert.Contains("<dt>Kleinste groep waarvan een getal verteld wordt</dt><dd>5</dd>", report.Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>A place to write that the system refuses, with an error of its own.</summary>
    private sealed class Refusing(int error) : StringWriter
    {
        public override void Flush() => throw new IOException("system text", error);
    }
}
