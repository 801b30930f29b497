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
    private static readonly int[] Seeds = [11, 12, 13];

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
            foreach (var pairs in Ratio(made, 85, 90).Prepend(queue))
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

        var page = Path.Combine(AppContext.BaseDirectory, "docs", "results", "names.md");
        Assert.True(File.ReadAllText(page).Contains(table.ToString(), StringComparison.Ordinal), $"docs/results/names.md should say:\n{table}");
    }

    [Fact]
    public void Ten_thousand_actors_take_a_thousandth_of_all_comparisons()
    {
        var actors = new MadeNames(1, 5600).Ecosystem;
        var n = (double)actors.Actors.Length;
        var queue = NameQueue.Of(actors, Profile.Essay, []);
        Assert.InRange(n, 9_500, 10_500);
        Assert.InRange(queue.Compared / (n * (n - 1) / 2), 0, 0.002);
    }

    private static HashSet<(string, string)> Queue(MadeNames made) =>
        NameQueue.Of(made.Ecosystem, Profile.Essay, []).Suggestions.Where(s => s.Kind == SuggestionKind.Same).Select(s => (s.First, s.Second)).ToHashSet();

    /// <summary>What most people do: each name with each, in lower case, by FuzzySharp's ratio.</summary>
    private static HashSet<(string, string)>[] Ratio(MadeNames made, params int[] least)
    {
        var actors = made.Ecosystem.Actors.Select(a => (a.Id, Name: a.Name.ToLowerInvariant())).ToArray();
        var pairs = least.Select(_ => new HashSet<(string, string)>()).ToArray();
        for (var i = 0; i < actors.Length; i++)
        {
            for (var j = i + 1; j < actors.Length; j++)
            {
                var ratio = Fuzz.Ratio(actors[i].Name, actors[j].Name);
                for (var k = 0; k < least.Length && ratio >= least[k]; k++)
                {
                    pairs[k].Add((actors[i].Id, actors[j].Id));
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
