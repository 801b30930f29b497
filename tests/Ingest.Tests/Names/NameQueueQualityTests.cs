using System.Globalization;
using System.Text;
using FuzzySharp;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Names;

namespace WijkNetwerk.Ingest.Tests.Names;

/// <summary>How good the queue is on made names of which the truth is known, beside comparing each with each by a ratio. The table is in docs/results/names.md.</summary>
public sealed class NameQueueQualityTests
{
    private const int Organisations = 400;

    // Thresholds, ours and the ratio's, were chosen on seed 1; these were not looked at while choosing.
    private static readonly int[] Seeds = [11, 12, 13, 14, 15];

    [Fact]
    public void The_table_of_results_is_what_the_queue_gives_now()
    {
        var table = new StringBuilder("| seed | names | true pairs | queue: suggested | precision | recall | ratio ≥ 85: suggested | precision | recall | ratio ≥ 90: suggested | precision | recall |\n"
            + "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        var ways = new SortedDictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        foreach (var seed in Seeds)
        {
            var made = new MadeNames(seed, Organisations);
            var queue = Queue(made);
            table.Append(CultureInfo.InvariantCulture, $"| {seed} | {made.Ecosystem.Actors.Length} | {made.Truth.Count} ");
            foreach (var pairs in new[] { queue, Ratio(made, 85), Ratio(made, 90) })
            {
                var (precision, recall) = Quality(made, pairs);
                table.Append(CultureInfo.InvariantCulture, $"| {pairs.Count} | {precision:F2} | {recall:F2} ");
            }

            table.Append("|\n");
            foreach (var (pair, how) in made.Truth)
            {
                var (found, all) = ways.GetValueOrDefault(how);
                ways[how] = (found + (queue.Contains(pair) ? 1 : 0), all + 1);
            }
        }

        table.Append("\n| made dirty by | found | of |\n| --- | ---: | ---: |\n");
        foreach (var (how, (found, all)) in ways)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {how} | {found} | {all} |\n");
        }

        File.WriteAllText("/tmp/names/table.md", table.ToString());
    }

    [Fact]
    public void Wrong()
    {
        var made = new MadeNames(1, Organisations);
        var queue = NameQueue.Of(made.Ecosystem, Profile.Essay, []);
        var pairs = queue.Suggestions.Select(s => (s.First, s.Second)).ToHashSet();
        string Name(string id) => $"{made.Ecosystem.Actor(id).Name.Replace("\n", "⏎")}/{made.Ecosystem.Actor(id).City}";
        File.WriteAllLines("/tmp/names/wrong.txt", queue.Suggestions.Where(s => !made.Truth.ContainsKey((s.First, s.Second))).Select(s => $"FP {s.Kind} {s.Sureness} {s.Likeness} {string.Join(',', s.Why)}: {Name(s.First)} <> {Name(s.Second)}")
            .Concat(made.Truth.Where(t => !pairs.Contains(t.Key)).Select(t => $"FN {t.Value}: {Name(t.Key.First)} <> {Name(t.Key.Second)}")));
    }

    private static HashSet<(string, string)> Queue(MadeNames made) =>
        NameQueue.Of(made.Ecosystem, Profile.Essay, []).Suggestions.Where(s => s.Kind == SuggestionKind.Same).Select(s => (s.First, s.Second)).ToHashSet();

    private static HashSet<(string, string)> Ratio(MadeNames made, int least)
    {
        var actors = made.Ecosystem.Actors.Select(a => (a.Id, Name: a.Name.ToLowerInvariant())).ToArray();
        var pairs = new HashSet<(string, string)>();
        for (var i = 0; i < actors.Length; i++)
        {
            for (var j = i + 1; j < actors.Length; j++)
            {
                if (Fuzz.Ratio(actors[i].Name, actors[j].Name) >= least)
                {
                    pairs.Add((actors[i].Id, actors[j].Id));
                }
            }
        }

        return pairs;
    }

    private static (double Precision, double Recall) Quality(MadeNames made, HashSet<(string, string)> pairs)
    {
        var right = pairs.Count(made.Truth.ContainsKey);
        return ((double)right / pairs.Count, (double)right / made.Truth.Count);
    }
}
