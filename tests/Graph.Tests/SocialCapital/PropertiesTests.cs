using System.Collections.Immutable;
using System.Globalization;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Fragility;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>What must hold whatever the neighbourhood, on seeded random ones.</summary>
public sealed class PropertiesTests
{
    private static readonly ReferenceLevel[] Levels = [ReferenceLevel.Root, ReferenceLevel.Department];
    private static readonly string[] Grows = ["BR1", "BR1.sectors", "LI1", "LI1.contact", "LI1.money", "LI2", "LI2.redundant", "LI3", "LI3.kind", "LI5.payers"];
    private static readonly string[] Shares = ["BO1", "BO4", "BO7", "BO8", "BR1.coverage", "BR3", "BR8", "BR8.iqv", "BR8.pielou", "LI1", "LI2", "LI5", "LI5.dominant", "LI8"];

    [Fact]
    public void The_random_neighbourhoods_are_not_empty_of_what_is_tested()
    {
        var scores = RandomWijken.All().SelectMany(e => Capitals.Of(RandomWijken.Measure(e))).ToArray();

        Assert.All(Grows.Except(["LI2.redundant"]).Append("BO1").Append("BR4").Append("BR7"), measure => Assert.True(scores.Count(s => s.Measure == measure && s.Value > 0) > 2, measure));
        Assert.True(scores.Select(s => s.Reason?.Code).Distinct().Count() > 8);
    }

    [Fact]
    public void The_order_of_the_rows_does_not_matter()
    {
        foreach (var ecosystem in RandomWijken.All())
        {
            var shuffled = new Ecosystem(
                Shuffle(ecosystem.Actors), Shuffle([.. ecosystem.Relations]), Shuffle(ecosystem.Memberships), Shuffle(ecosystem.Attendance), Shuffle(ecosystem.Coverage));

            Assert.All(Levels, level => Assert.Equal(RandomWijken.Print(ecosystem, level), RandomWijken.Print(shuffled, level)));
        }
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        var invariant = In(CultureInfo.InvariantCulture);
        try
        {
            foreach (var culture in (string[])["nl-NL", "tr-TR", "sv-SE", "th-TH"])
                Assert.Equal(invariant, In(new CultureInfo(culture)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string In(CultureInfo culture)
        {
            CultureInfo.CurrentCulture = culture;
            return string.Join('\n', RandomWijken.All(6).Prepend(Tables.Read("known/toy")).Select(e => RandomWijken.Print(e, ReferenceLevel.Department)));
        }
    }

    [Fact]
    public void Other_ids_change_nothing_but_names()
    {
        foreach (var ecosystem in RandomWijken.All())
        {
            var (renamed, back) = Rename(ecosystem);
            foreach (var level in Levels)
            {
                var (one, other) = (RandomWijken.Measure(ecosystem, level), RandomWijken.Measure(renamed, level));

                Assert.Equal(Numbers(one, id => id), Numbers(other, back));
                Assert.Equal(Findings(one, id => id), Findings(other, back));
            }
        }
    }

    [Fact]
    public void An_actor_without_any_relation_changes_nothing_for_others_but_the_number_of_dyads()
    {
        foreach (var ecosystem in RandomWijken.All())
        {
            var isolate = new Actor { Id = "alone", Name = "alone", Kind = "business" };
            var more = new Ecosystem([.. ecosystem.Actors, isolate], ecosystem.Relations, ecosystem.Memberships, ecosystem.Attendance, ecosystem.Coverage);
            foreach (var level in Levels)
            {
                // Betweenness is divided by the pairs of others, and the newcomer is one of them.
                var before = Capitals.Of(RandomWijken.Measure(ecosystem, level)).Where(s => !IsBetweenness(s)).Select(WithoutDyads);
                var after = Capitals.Of(RandomWijken.Measure(more, level)).Where(s => s.Ego != "alone" && !IsBetweenness(s)).Select(WithoutDyads);

                Assert.Equal(before, after);
            }
        }

        static bool IsBetweenness(Score score) => score.Measure.StartsWith("BR9", StringComparison.Ordinal);
    }

    [Fact]
    public void Another_tie_never_lowers_reach_coverage_or_the_number_of_ways()
    {
        var rises = 0;
        foreach (var (ecosystem, seed) in RandomWijken.All().Select((e, i) => (e, i)))
        {
            var random = new Random(seed);
            string[] ends = [.. ecosystem.Actors.Select(a => a.Id)];
            for (var attempt = 0; attempt < 6; attempt++)
            {
                var (source, target) = (RandomWijken.Pick(random, ends), RandomWijken.Pick(random, ends));
                if (source == target)
                    continue;
                var tie = new Relation { Id = "new", Source = source, Target = target, Type = RandomWijken.Pick(random, "contact", "collaboration", "funding", "real_estate") };
                var more = new Ecosystem(ecosystem.Actors, [.. ecosystem.Relations, tie], ecosystem.Memberships, ecosystem.Attendance, ecosystem.Coverage);
                var after = Capitals.Of(RandomWijken.Measure(more)).Where(s => Grows.Contains(s.Measure)).ToDictionary(Key, s => s.Value ?? 0);
                foreach (var score in Capitals.Of(RandomWijken.Measure(ecosystem)).Where(s => Grows.Contains(s.Measure)))
                {
                    Assert.True(after[Key(score)] >= (score.Value ?? 0), $"seed {seed + 1}: {Key(score)} fell by {source}–{target} {tie.Type}");
                    rises += after[Key(score)] > (score.Value ?? 0) ? 1 : 0;
                }
            }
        }

        Assert.True(rises > 50);

        static string Key(Score s) => $"{s.Ego} {s.Measure} {(s.Measure == "LI3" ? s.Institution : s.InstitutionKind)}";
    }

    [Fact]
    public void Numbers_lie_in_their_range_between_their_bounds_and_never_are_n_a_without_a_reason()
    {
        foreach (var score in RandomWijken.All().SelectMany(e => Levels.SelectMany(l => Capitals.Of(RandomWijken.Measure(e, l)))))
        {
            var what = $"{score.Ego} {score.Measure} {score.Value} [{score.Low}, {score.High}]";

            Assert.True(score.Value is null != score.Reason is null, what);
            Assert.True(score.Value is null || double.IsFinite(score.Value.Value), what);
            Assert.True(!Shares.Contains(score.Measure) || score.Value is null or (>= 0 and <= 1 + 1e-9), what);
            Assert.True(score.Measure != "BR7" || score.Value is null or (>= -1 and <= 1), what);
            Assert.True(score.Low is null || score.Value is null || score.Low <= score.Value + 1e-9, what);
            Assert.True(score.High is null || score.Value is null || score.Value <= score.High + 1e-9, what);
            Assert.True(score.ObservedDyads <= score.AllDyads, what);
            Assert.True(score.Measure != "LI3" || score.Bound is null || score.Value is null || score.Value <= score.Bound, what + $" bound {score.Bound}");
        }
    }

    private static IEnumerable<T> Shuffle<T>(IEnumerable<T> items)
    {
        var array = items.ToArray();
        new Random(7).Shuffle(array);
        return array;
    }

    // New ids in another order than the old ones.
    private static (Ecosystem Renamed, Func<string, string> Back) Rename(Ecosystem e)
    {
        var old = e.Actors.Select(a => a.Id).Concat(e.Relations.Select(r => r.Id)).ToArray();
        var to = old.Select((id, i) => (id, New: $"{(i * 37) % 101:000}-{id}")).ToDictionary(x => x.id, x => x.New);
        string? Or(string? id) => id is null ? null : to[id];
        return (
            new Ecosystem(
                e.Actors.Select(a => a with { Id = to[a.Id], PartOf = Or(a.PartOf) }),
                e.Relations.Select(r => r with
                {
                    Id = to[r.Id],
                    Source = to[r.Source],
                    Target = to[r.Target],
                    CarriedBy = CarriedBy.Parse(string.Join(';', r.CarriedBy.Needs.Select(n => string.Join('|', n.Select(id => to.GetValueOrDefault(id, id)))))),
                }),
                e.Memberships.Select(x => x with { Person = to[x.Person], Organisation = to[x.Organisation] }),
                null,
                e.Coverage.Select(c => c with { Informant = to[c.Informant] })),
            id => id[(id.IndexOf('-', StringComparison.Ordinal) + 1)..]);
    }

    private static IEnumerable<string> Numbers(Measurement m, Func<string, string> back) => Capitals.Of(m)
        .Select(s => string.Create(
            CultureInfo.InvariantCulture,
            $"{back(s.Ego)} {s.Measure} {s.InstitutionKind} {(s.Measure == "LI3" ? back(s.Institution!) : "")} {s.Value:F9} {s.Low:F9} {s.High:F9} {s.Reason} {(s.Measure == "LI3.kind" ? 0 : s.ObservedDyads)} {s.IsRankable} {(s.Measure == "LI3.kind" ? "" : string.Join(',', s.Flags))}"))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Findings(Measurement m, Func<string, string> back)
    {
        string Names(IEnumerable<string?> ids) => string.Join(' ', ids.OfType<string>().Select(back).Order(StringComparer.Ordinal));
        return SinglePointsOfFailure.Of(m)
            .Select(r => string.Join(
                " / ",
                r.Rule, r.Kind, Names(r.Element.Split("--")), Names([r.Ego]), Names([r.Institution]), r.Evidence, r.IsRanked, r.Loss.Pairs, r.Loss.EurosPerYear,
                r.Loss.Redundancy, r.Loss.Distance, Names(r.Loss.Relations), Names(r.Loss.OwnTies), Names(r.Loss.Relief), Names(r.Loss.Institutions), string.Join(" ", r.Loss.Resources)))
            .Order(StringComparer.Ordinal);
    }

    private static string WithoutDyads(Score s) => string.Create(
        CultureInfo.InvariantCulture, $"{s.Ego} {s.Measure} {s.Institution} {s.InstitutionKind} {s.Value:F9} {s.Reason} {s.Low:F9} {s.N} {s.Bound} {s.Distance} {string.Join(' ', s.Ties)} {string.Join(' ', s.Elements)}");
}
