using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Uncertainty;

public sealed class PlausibleScoresTests
{
    private static readonly PlausibleOptions Some = new() { Draws = 200 };

    [Fact]
    public void Documents_alone_give_no_interval() =>
        Assert.Null(PlausibleScores.Of(Tables.RealAt(ReferenceLevel.Root), Some));

    [Fact]
    public void Where_both_ends_report_every_tie_the_intervals_close_on_the_recorded_score()
    {
        var m = Told(everyTwice: true);
        var plausible = PlausibleScores.Of(m, Some)!;
        var intervals = plausible.Intervals(["C1"]);

        Assert.Equal(["contact"], plausible.Channels);
        // 14 ties, each reported by both of two who were asked, 91 − 14 by neither: worked out by hand in the README of the set.
        Interval(intervals, "BR2", 3.5, 3.5);
        Interval(intervals, "BO1", .4, .4);
        Interval(intervals, "LI1.contact", .5, .5);
        Assert.DoesNotContain(intervals.Keys, k => k.Measure.StartsWith("LI5", StringComparison.Ordinal) || k.Measure == "LI1.money");
    }

    [Fact]
    public void One_sided_ties_widen_the_interval_and_lower_the_support()
    {
        // Of 14 contacts 10 are reported twice; c–d, b–h, c–m and a–q by one end only. Then d, reached through c alone by a doubtful tie, is less surely a gate keeper's charge.
        var m = Told(everyTwice: false);
        var plausible = PlausibleScores.Of(m, Some)!;
        var risks = SinglePointsOfFailure.Of(m);
        var support = plausible.Support(risks);
        var sure = PlausibleScores.Of(Told(everyTwice: true), Some)!.Support(SinglePointsOfFailure.Of(Told(everyTwice: true)));

        var bonding = plausible.Intervals(["C1"])[new ScoreKey("C1", "BO1", null, null)]!;
        Assert.True(bonding.Low < .4 - 1e-9, $"low {bonding.Low}");
        Assert.All(support.Values, s => Assert.InRange(s, 0, 1));
        Assert.All(risks.Where(r => r.Rule is not ("C.1" or "C.2")), r => Assert.False(support.ContainsKey(r.Id)));
        // The one contact with the housing corporation: a bridge tie on the organisation view, sure when both report it, doubtful when one does.
        var corporation = risks.First(r => r is { Rule: "C.2", Institution: "HAV", Element: "b" or "h" });
        Assert.InRange(sure[corporation.Id], .9, 1);
        Assert.True(support[corporation.Id] < sure[corporation.Id], $"{support[corporation.Id]} {sure[corporation.Id]}");
    }

    [Fact]
    public void A_draw_is_the_same_whenever_it_is_made()
    {
        var plausible = PlausibleScores.Of(Told(everyTwice: false), Some)!;

        Assert.Equal(Ties(plausible.Draw(0, 17)), Ties(plausible.Draw(0, 17)));
    }

    /// <summary>In a draw much is shared, left out and asked once for all; read afresh, the same network gives the same numbers. Survival is simulated in a draw: near the exact value.</summary>
    [Fact]
    public void A_draw_scores_as_the_same_network_read_afresh()
    {
        var plausible = PlausibleScores.Of(Told(everyTwice: false), Some)!;
        for (var draw = 0; draw < 5; draw++)
        {
            var drawn = plausible.Draw(0, draw);
            var afresh = new Measurement(new Reading(drawn.Reading.Ecosystem, Profile.Essay, drawn.Reading.Options));
            var values = Capitals.Of(afresh).ToDictionary(ScoreKey.Of, s => s.Value);
            var scores = Capitals.Of(drawn).Where(s => plausible.Covers(s.Measure)).ToArray();

            Assert.Contains(scores, s => s is { Measure: "LI3", Value: > 0 });
            foreach (var score in scores)
            {
                var value = values[ScoreKey.Of(score)];
                if (score.Measure == "LI9" && value is not null)
                    Assert.InRange(score.Value!.Value, value.Value - .07, value.Value + .07);
                else
                    Near.Equal(value, score.Value, 1e-9, $"{score.Ego} {score.Measure} {score.Institution}");
            }
        }
    }

    /// <summary>Who is inside and a holder at once is a way by itself, in a draw too. What rests on the organisation view differs: a draw takes one of the organisations that somebody with two hats may act for.</summary>
    [Theory]
    [InlineData(PathMode.Strict)]
    [InlineData(PathMode.CoMembers)]
    public void With_doors_a_draw_has_the_same_ways_as_the_network_read_afresh(PathMode mode)
    {
        var told = Told(everyTwice: false, new Membership("b", "HAV"), new Membership("d", "GEM"));
        var m = new Measurement(new Reading(told.Reading.Ecosystem, Profile.Essay, told.Reading.Options with { Mode = mode }));
        var plausible = PlausibleScores.Of(m, Some)!;
        for (var draw = 0; draw < 5; draw++)
        {
            var drawn = plausible.Draw(0, draw);
            var afresh = new Measurement(new Reading(drawn.Reading.Ecosystem, Profile.Essay, drawn.Reading.Options));
            var values = Capitals.Of(afresh).ToDictionary(ScoreKey.Of, s => s.Value);
            var ways = Capitals.Of(drawn).Where(s => s.Measure.Split('.')[0] is "LI3" or "LI4" or "LI6" or "LI9").ToArray();

            Assert.Contains(ways, s => s is { Ego: "C1", Institution: "HAV", Measure: "LI6", Value: 0 });
            Assert.Contains(ways, s => s is { Ego: "C1", Institution: "HAV", Measure: "LI3", Value: > 0 });
            foreach (var score in ways)
            {
                var value = values[ScoreKey.Of(score)];
                if (score.Measure == "LI9" && value is not null)
                    Assert.InRange(score.Value!.Value, value.Value - .07, value.Value + .07);
                else
                    Near.Equal(value, score.Value, 1e-9, $"{score.Ego} {score.Measure} {score.Institution}");
            }
        }
    }

    [Fact]
    public void Scores_and_findings_from_one_look_are_those_from_two_on_any_number_of_threads()
    {
        var m = Told(everyTwice: false);
        var risks = SinglePointsOfFailure.Of(m);
        var (intervals, support) = PlausibleScores.Of(m, Some with { Threads = new() { MaxThreads = 1 } })!.Both(risks);
        var plausible = PlausibleScores.Of(m, Some with { Threads = new() { MaxThreads = 3 } })!;

        Assert.Equal(intervals, plausible.Intervals());
        Assert.Equal(support, plausible.Support(risks));
        Assert.Contains(intervals, i => i is { Key.Measure: "LI9", Value: not null });
    }

    private static string[] Ties(Measurement m) => [.. m.Ties.Select(t => $"{t.One}-{t.Other}-{t.Channel}")];

    private static void Interval(IReadOnlyDictionary<ScoreKey, PlausibleInterval?> intervals, string measure, double low, double high)
    {
        var interval = intervals[new ScoreKey("C1", measure, null, null)]!;
        Near.Equal(low, interval.Low, 1e-9, measure);
        Near.Equal(high, interval.High, 1e-9, measure);
    }

    // The toy neighbourhood with its reports, which the test reader of the tables leaves out: both ends of each contact, says its README.
    private static Measurement Told(bool everyTwice, params Membership[] more)
    {
        string[] once = everyTwice ? [] : ["t04", "t09", "t11", "t13"];
        var ecosystem = new Ecosystem(
            Tables.Toy.Actors,
            Tables.Toy.Relations.Select(r => r with
            {
                Evidence = once.Contains(r.Id)
                    ? [new Evidence(EvidenceKind.Stated, r.Source)]
                    : [new Evidence(EvidenceKind.Stated, r.Source), new Evidence(EvidenceKind.Stated, r.Target)],
            }),
            [.. Tables.Toy.Memberships, .. more],
            null,
            Tables.Toy.Coverage);
        return new Measurement(new Reading(ecosystem, Profile.Essay, new ReadingOptions { At = new DateOnly(2025, 1, 1) }));
    }
}
