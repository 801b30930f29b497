using System.Text;
using WijkNetwerk.Cli.Measuring;

namespace WijkNetwerk.Cli.Tests.Measuring;

/// <summary>Whatever a file holds, measure ends with an answer or with findings; and its documentation knows every name.</summary>
public sealed class MeasureRobustnessTests
{
    [Fact]
    public void A_damaged_network_is_measured_or_refused_whole()
    {
        using var terminal = new Terminal();
        var random = new Random(20261121);
        var files = Directory.GetFiles(Path.Combine(Terminal.Repository, "tests", "Ingest.Tests", "Fixtures", "networks", "hand")).Order(StringComparer.Ordinal).ToArray();
        for (var round = 0; round < 150; round++)
        {
            var file = files[round % files.Length];
            var bytes = File.ReadAllBytes(file);
            for (var blow = 0; blow < 3; blow++)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(' ', 127);
            }

            var path = terminal.Path(Path.GetFileName(file));
            File.WriteAllBytes(path, bytes);
            var answer = terminal.Run("measure", path, "--format", "json");
            Assert.True(answer.Code is ExitCodes.Done or ExitCodes.Findings, $"{Path.GetFileName(file)}, round {round}: {answer.Code}\n{answer.Messages}\n{Encoding.UTF8.GetString(bytes)}");
            Assert.Equal(answer.Code == ExitCodes.Done, answer.Data.Length > 0);
        }
    }

    [Fact]
    public void More_shortest_ways_than_can_be_counted_are_a_clear_message()
    {
        using var terminal = new Terminal();
        var rows = new StringBuilder("source,target\n");
        for (var i = 0; i < 1100; i++)
        {
            // Diamonds in a row: every one doubles the number of ways.
            rows.Append($"n{i},a{i}\nn{i},b{i}\na{i},n{i + 1}\nb{i},n{i + 1}\n");
        }

        terminal.Write("diamonds.csv", rows.ToString());
        Assert.Equal("", terminal.Run("measure", "diamonds.csv", "--format", "json").Stops(ExitCodes.WrongUsage, "more shortest ways").Data);
        terminal.Run("measure", "diamonds.csv", "--format", "json", "--only", "constraint").IsDone();
    }

    [Theory]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("table")]
    public void A_signal_while_the_answer_is_written_leaves_it_whole(string format)
    {
        using var terminal = new Terminal();
        var rows = new StringBuilder("source,target\n");
        for (var i = 0; i < 10_000; i++)
        {
            rows.Append($"n{i},n{(i + 1) % 10_000}\n");
        }

        terminal.Write("ring.csv", rows.ToString());
        string[] command = ["measure", "ring.csv", "--only", "degree,core", "--format", format];
        using var stopping = new CancellationTokenSource();
        using var data = new Stopping(stopping);
        using var messages = new StringWriter();
        var code = CommandLine.Run(command, data, messages, new CommandEnvironment
        {
            Variable = _ => null,
            SystemLanguage = () => "en",
            Folder = terminal.Folder,
            Cancellation = stopping.Token,
        });
        Assert.True(stopping.IsCancellationRequested);
        Assert.Equal(ExitCodes.Done, code);
        Assert.Equal(terminal.Run(command).IsDone().Data, data.ToString());
    }

    [Fact]
    public void Every_name_and_reason_is_in_the_documentation()
    {
        var page = File.ReadAllText(Path.Combine(Terminal.Repository, "docs", "measure.md"));
        Assert.All(MeasureNames.All, name => Assert.Contains($"`{name}`", page, StringComparison.Ordinal));
        var reasons = typeof(MeasureReasons).GetFields().Select(f => (string)f.GetRawConstantValue()!);
        Assert.All(reasons, reason => Assert.Contains(reason, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_number_about_the_network_and_every_reason_has_a_text(string language)
    {
        var texts = new Texts(language);
        Assert.All(MeasureNames.Graph, name => Assert.NotNull(texts.Find($"measure.{name}")));
        Assert.All(typeof(MeasureReasons).GetFields(), f => Assert.NotNull(texts.Find($"reason.{((string)f.GetRawConstantValue()!).Replace(' ', '_')}")));
    }

    // The first text that is written brings the signal.
    private sealed class Stopping(CancellationTokenSource source) : StringWriter
    {
        public override void Write(char[] buffer, int index, int count)
        {
            source.Cancel();
            base.Write(buffer, index, count);
        }

        public override void Write(ReadOnlySpan<char> buffer)
        {
            source.Cancel();
            base.Write(buffer);
        }

        public override void Write(string? value)
        {
            source.Cancel();
            base.Write(value);
        }
    }
}
