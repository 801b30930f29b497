using System.Text.Json;

namespace WijkNetwerk.Cli.Tests;

/// <summary>The real set, run once for all tests that ask it something.</summary>
public sealed class RealSet : IDisposable
{
    public static readonly string[] Five =
        ["afrikaanderwijk-cooperatie", "delfshavencooperatie", "klooster-oude-noorden", "wijkcoop010", "wijkpaleis"];

    public RealSet() => Run = Terminal.Run("run", Terminal.RealSet, "--out", "out").IsDone();

    internal Terminal Terminal { get; } = new("nl_NL.UTF-8");

    internal Answer Run { get; }

    internal string Database => Terminal.Path("out", "network.db");

    internal JsonElement[] Scores(params string[] more) =>
        [.. Ask("score", more).GetProperty("scores").EnumerateArray()];

    internal JsonElement[] Risks(params string[] more) =>
        [.. Ask("risks", more).GetProperty("risks").EnumerateArray()];

    internal JsonElement[] Gaps(string ego) =>
        [.. Ask("partners", "--for", ego).GetProperty("gaps").EnumerateArray()];

    internal JsonElement Ask(string command, params string[] more) =>
        Terminal.Run([command, "--db", Database, "--format", "json", .. more]).IsDone().Json;

    internal string[][] Table(string name) =>
        [.. File.ReadLines(Terminal.Path("out", "tables", name)).Skip(1).Select(line => line.Split(','))];

    public void Dispose() => Terminal.Dispose();
}
