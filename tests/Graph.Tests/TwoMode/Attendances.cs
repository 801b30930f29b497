using System.Text.Json;
using WijkNetwerk.Graph.TwoMode;

namespace WijkNetwerk.Graph.Tests.TwoMode;

/// <summary>Lists of who was at what, and what networkx and R make of them; written by tools/oracles/two_mode.py.</summary>
internal static class Attendances
{
    /// <summary>Davis' Southern Women, as data/known has them.</summary>
    public static (TwoModeNetwork Network, string[] Women) Davis { get; } = LoadDavis();

    public static TheoryData<string> Oracles => ["davis", "sparse", "dense"];

    public static (TwoModeNetwork Network, JsonElement Expected) Oracle(string name)
    {
        var root = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Oracles", "two-mode", $"{name}.json"))).RootElement;
        var rows = root.GetProperty("attendances").EnumerateArray().ToArray();
        return (TwoModeNetwork.Build(
            root.GetProperty("actors").GetInt32(), root.GetProperty("events").GetInt32(), rows.Select(r => r[0].GetInt32()).ToArray(), rows.Select(r => r[1].GetInt32()).ToArray()), root);
    }

    /// <summary>Some of everything: events of none and of one, actors who came nowhere, rows twice.</summary>
    public static IEnumerable<TwoModeNetwork> AtRandom(int count = 200)
    {
        var random = new Random(20261127);
        for (var i = 0; i < count; i++)
        {
            var (actors, events) = (1 + random.Next(9), 1 + random.Next(9));
            var rows = Enumerable.Range(0, random.Next(30)).Select(_ => (Actor: random.Next(actors), Event: random.Next(events))).ToArray();
            yield return TwoModeNetwork.Build(actors, events, rows.Select(r => r.Actor).ToArray(), rows.Select(r => r.Event).ToArray());
        }
    }

    private static (TwoModeNetwork Network, string[] Women) LoadDavis()
    {
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "known", "davis", "attendance.csv")).Skip(1).Select(line => line.Split(',')).ToArray();
        string[] women = [.. rows.Select(r => r[0]).Distinct().Order(StringComparer.Ordinal)];
        string[] events = [.. rows.Select(r => r[1]).Distinct().Order(StringComparer.Ordinal)];
        return (TwoModeNetwork.Build(women.Length, events.Length, rows.Select(r => Array.IndexOf(women, r[0])).ToArray(), rows.Select(r => Array.IndexOf(events, r[1])).ToArray()), women);
    }
}
