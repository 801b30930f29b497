using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.SocialCapital;

/// <summary>What is not known: for whom people with two hats act, and what undecided kinds are. The examples of method.md section 3 by hand, and every reading written out as data of its own.</summary>
public sealed class ReadingsTests
{
    // The example of method.md: p is in C and in W, knows k of K and a of C.
    private static Wijk Example => new Wijk().Coops("C", "K", "W").People("C", "a").People("K", "k").Actor("p", "person").Member("p", "C").Member("p", "W").Contacts("p-k p-a");

    [Theory]
    [InlineData("BR1", 1, 0, null)] // K ½ and W ½; unasked, so no upper bound
    [InlineData("BR7", 0.25, -1, 1.0)] // 0, 1, −1 and 1
    [InlineData("BO1", 1, 0, 1.0)]
    public void The_example_by_hand(string measure, double value, double low, double? high)
    {
        var score = Example.Measure().Score("C", measure);

        Near.Equal(value, score.Value);
        Assert.Equal((low, high), (score.Low, score.High));
        Assert.Contains(score.Flags, f => f is "dual-hatted: 2" or "dual-hatted inside: 1");
    }

    [Fact]
    public void Three_members_of_whom_one_has_two_hats()
    {
        var m = new Wijk().Coops("C", "W").People("C", "a", "b").Actor("p", "person").Member("p", "C").Member("p", "W").Contacts("a-b a-p b-p").Complete("a", "contact").Complete("b", "contact").Measure();

        Assert.Equal((1.0, 1 / 3.0, 1.0), Range(m.Score("C", "BO1")));
        Assert.Equal((2.0, 0.0, 2.0), Range(m.Score("C", "BO9")));
    }

    [Fact]
    public void Two_ties_of_which_each_is_half_one_count_for_three_quarters()
    {
        var m = new Wijk().Coops("C", "K", "W").People("K", "k").Actor("p", "person").Actor("q", "person")
            .Member("p", "C").Member("p", "W").Member("q", "C").Member("q", "W").Contacts("p-k q-k").Complete("C", Wijk.Capital).Measure();

        Near.Equal(1 - (0.5 * 0.5), m.Score("C", "BR1").Value);
        Assert.Equal((0.0, 1.0), (m.Score("C", "BR1").Low, m.Score("C", "BR1").High));
    }

    [Fact]
    public void Rows_of_one_pair_in_one_channel_are_one_tie_and_act_for_one()
    {
        var m = new Wijk().Coops("C", "K", "W").Actor("p", "person").Member("p", "C").Member("p", "W").Tie("p", "K").Tie("K", "p").Measure();

        Near.Equal(0.5, m.Score("C", "BR1").Value);
        Assert.Equal(["r1", "r2"], m.Score("C", "BR1").Ties.Select(t => t.Replace("0", "")));
    }

    [Fact]
    public void What_is_tied_for_sure_is_no_more_tied_by_somebody_with_two_hats()
    {
        var m = new Wijk().Coops("C", "K", "W").Actor("p", "person").Member("p", "C").Member("p", "W").Contacts("p-K C-K").Measure();

        Assert.Equal((1.0, 1.0), (m.Score("C", "BR1").Value, m.Score("C", "BR1").Low));
        Assert.DoesNotContain(m.Score("C", "BR1").Flags, f => f.StartsWith("dual", StringComparison.Ordinal));
        Near.Equal(0.5, m.Score("W", "BR1").Value);
    }

    [Fact]
    public void Who_says_for_whom_it_acts_is_followed_inside_too()
    {
        var m = new Wijk().Coops("C", "W").People("C", "a", "b").Actor("p", "person").Member("p", "C").Member("p", "W").Contacts("a-b").Tie("p", "a", sourceFor: "W").Measure();

        Assert.Equal((1 / 3.0, 1 / 3.0), (m.Score("C", "BO1").Value, m.Score("C", "BO1").Low));
        Assert.Equal(1, m.Score("C", "BR1").Value);
    }

    [Fact]
    public void An_official_who_is_a_member_is_a_way_of_one_person_and_at_least_none()
    {
        var garden = new Wijk().Coops("T").All("municipality", "GEM").Actor("p", "person").Member("p", "T").Member("p", "GEM");
        var ways = garden.Measure().Score("T", "LI3", "GEM");
        Assert.Equal((1.0, 0.0), (ways.Value, ways.Low));
        Assert.Contains("dual-hatted door: 1", ways.Flags);
        var steps = garden.Measure().Score("T", "LI6", "GEM");
        Assert.Equal(0, steps.Value);
        Assert.Contains("not in every reading", steps.Flags);
        Assert.Equal((1.0, 0.0, 1.0), (garden.Measure().Score("T", "LI6.access", "GEM").Value, garden.Measure().Score("T", "LI6.access", "GEM").Low, garden.Measure().Score("T", "LI6.access", "GEM").High));
        Near.Equal(0.8, garden.Measure().Score("T", "LI9", "GEM").Value);
        Assert.Equal(0, garden.Measure().Score("T", "LI9", "GEM").Low);

        // Known by a member: still one way, for sure, whichever side p is on... unless as a member, of whom no official is known.
        var known = garden.People("T", "a").Contacts("a-p");
        Assert.Equal((1.0, 0.0), (known.Measure().Score("T", "LI3", "GEM").Value, known.Measure().Score("T", "LI3", "GEM").Low));
        // Another official, known by p: as a member p leads there, as an official a leads to p.
        var two = garden.People("GEM", "v").Contacts("p-v");
        Assert.Equal((1.0, 1.0), (two.Measure().Score("T", "LI3", "GEM").Value, two.Measure().Score("T", "LI3", "GEM").Low));
        Assert.Equal((1.0, 1.0), (two.Measure().Score("T", "LI4", "GEM").Value, two.Measure().Score("T", "LI4", "GEM").Low));
    }

    [Fact]
    public void At_department_level_each_hat_is_its_department_or_its_whole_when_there_are_several()
    {
        var town = new Wijk().Coops("C").All("municipality", "GEM").Actor("GEB", "municipal_department", "GEM").Actor("SO", "municipal_department", "GEM")
            .Actor("p", "person").Member("p", "C").Member("p", "GEB");
        Assert.Equal(["C", "GEB"], town.Read(ReferenceLevel.Department).UnitsOf("p").Ids);
        Assert.Equal(["C", "GEM"], town.Read().UnitsOf("p").Ids);
        Assert.Equal(["C", "GEM"], town.Member("p", "SO").Read(ReferenceLevel.Department).UnitsOf("p").Ids);
    }

    [Fact]
    public void An_undecided_partner_bounds_what_it_can_move()
    {
        // C knows A and B (community) and U (welfare organisation, not decided), which knows A.
        var wijk = new Wijk().Coops("C", "A", "B").Actor("U", "welfare_organisation").Contacts("C-A C-B C-U U-A").Complete("C", Wijk.Capital);
        var m = wijk.Measure();

        Assert.Equal((2.0, 2.0, 3.0), Range(m.Score("C", "BR1")));
        // Without U: two alters, not tied. With U: three, of which U–A tied: 3 − 2·1/3.
        Assert.Equal((2.0, 2.0, 7 / 3.0), Range(m.Score("C", "BR2")));
        Assert.Contains("kind not decided: 1", m.Score("C", "BR2").Flags);
        // Ties by class: A–C and B–C bridge; C–U and A–U bridge both or link both.
        var classes = Classes(m);
        Assert.Equal((0.5, 0.0, 0.5), Range(classes["NB10"]));
        Assert.Equal((2.0, 2.0, 4.0), Range(classes["NB10.bridgingUnknown"]));
        Assert.Equal((0.0, 0.0, 2.0), Range(classes["NB10.linking"]));
        // Linking of C: GEM without an agreement, U with one if U is an institution: 0 of 1, or 1 of 2.
        Assert.Equal((0.0, 0.0, 0.5), Range(wijk.Tie("C", "U", "collaboration").All("municipality", "GEM").Contacts("C-GEM").Measure().Score("C", "LI8")));
    }

    /// <summary>Every reading as data of its own: acting_for written in every relation, every kind decided; the scores of those are the witness.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Values_and_ranges_are_those_of_every_reading_written_out(int seed)
    {
        var set = new Written(seed);
        var open = set.Build(_ => (null, null), null).Measure();
        Assert.NotEmpty(open.Organisations.Open);
        var each = set.Readings().ToArray();
        foreach (var score in Capitals.Of(open, Written.Egos, CapitalsOptions.WithoutSurvival).Where(s => Written.Measures.Contains(s.Measure)))
        {
            var all = each.Select(e => (Value: Counted(e.Scores[(score.Ego, score.Measure)]), e.IsBase)).ToArray();
            Same(score, [.. all.Where(e => e.IsBase).Select(e => e.Value).OfType<double>()], [.. all.Select(e => e.Value).OfType<double>()], $"{seed} {score.Ego} {score.Measure}");
        }

        foreach (var score in Capitals.Of(open, Written.Egos, CapitalsOptions.WithoutSurvival).Where(s => Written.Inside.Contains(s.Measure)))
        {
            // The value is that of the reading in which everybody acts for this organisation where it can.
            var member = set.Build(i => set.ActingFor(i, score.Ego), null).Measure().Score(score.Ego, score.Measure);
            Assert.Equal((member.Value, member.Reason), (score.Value, score.Reason));
            var all = each.Select(e => e.Scores[(score.Ego, score.Measure)]).Where(s => s.Value is not null).ToArray();
            if (score.Value is not null)
            {
                Near.Equal(all.Min(s => s.Low ?? s.Value!.Value), score.Low ?? score.Value);
                Near.Equal(all.Max(s => s.High ?? s.Value!.Value), score.High ?? score.Value);
            }
        }

        // Of the undecided organisation itself: no value, and the range of the readings in which it is community.
        foreach (var score in Capitals.Of(open, ["U"], CapitalsOptions.WithoutSurvival).Where(s => Written.OfUndecided.Contains(s.Measure)))
        {
            var all = each.Where(e => e.Side == ActorClass.Community).Select(e => e.Scores[("U", score.Measure)].Value).OfType<double>().ToArray();
            Assert.Equal((null, "kind not decided"), (score.Value, score.Reason?.Code));
            Near.Equal(all.Length == 0 ? null : all.Min(), score.Low, where: $"{seed} U {score.Measure} low");
            Near.Equal(all.Length == 0 ? null : all.Max(), score.High, where: $"{seed} U {score.Measure} high");
        }

        foreach (var (measure, score) in Classes(open).Where(c => c.Key != "NB10"))
        {
            var all = each.Select(e => (Value: (double)e.Classes.Count(c => Written.Words[measure] == c), e.IsBase)).ToArray();
            Same(score, [.. all.Where(e => e.IsBase).Select(e => e.Value)], [.. all.Select(e => e.Value)], $"{seed} {measure}");
        }
    }

    [Fact]
    public void Too_many_readings_are_drawn_by_the_seed_and_the_bounds_stay()
    {
        // Seventeen people in C and in W each know another cooperative: 2 to the 17th ways; each counts ½.
        var wijk = new Wijk().Coops("C", "W").Complete("C", Wijk.Capital);
        for (var i = 0; i < 17; i++)
        {
            wijk.Actor($"p{i}", "person").Member($"p{i}", "C").Member($"p{i}", "W").Coops($"K{i:00}").Contacts($"p{i}-K{i:00}");
        }

        var score = wijk.Measure().Score("C", "BR1");
        Assert.Equal((0.0, 17.0), (score.Low, score.High));
        Assert.InRange(score.Value!.Value, 8.5 - 0.3, 8.5 + 0.3); // the standard error of 1,000 draws is 2.06/31.6
        Assert.Contains("readings drawn, seed: 0", score.Flags);
        Assert.Equal(score.Value, wijk.Measure().Score("C", "BR1").Value);

        // None of the partners knows another, so effective size is their number; 100 networks are drawn.
        var holes = wijk.Measure().Score("C", "BR2");
        Assert.InRange(holes.Value!.Value, 8.5 - 0.9, 8.5 + 0.9);
        Assert.True(holes.Low < holes.Value && holes.Value < holes.High && holes.High <= 17);
        Assert.Contains("readings drawn, seed: 0", holes.Flags);
    }

    [Fact]
    public void Of_many_undecided_units_the_two_extremes_are_always_among_the_readings()
    {
        // C knows A, and nine undecided units that know nobody else: 1 alter, or 10; 2 to the 9th assignments are too many networks.
        var wijk = new Wijk().Coops("C", "A").Contacts("C-A");
        for (var i = 0; i < 9; i++)
        {
            wijk.All("welfare_organisation", $"U{i}").Contacts($"C-U{i}");
        }

        var holes = wijk.Measure().Score("C", "BR2");
        Assert.Equal((1.0, 1.0, 10.0), Range(holes));
        Assert.Contains("kind not decided: 9", holes.Flags);
        Assert.Contains("readings drawn, seed: 0", holes.Flags);
        Assert.Equal((1.0, 1.0, null), (wijk.Measure().Score("C", "BR1").Value, wijk.Measure().Score("C", "BR1").Low, wijk.Measure().Score("C", "BR1").High));
    }

    [Fact]
    public void Sensitivity_compares_values_that_were_made_the_same_way()
    {
        var m = Example.Tie("C", "K", "funding", by: "x").Measure();
        var reach = Sensitivity.Of(m, ["C"]).Single(s => s.All.Measure == "BR1");
        // Without the only informant, x: K by p ½ and W ½ as before; with x K is sure.
        Assert.Equal((1.5, 1.0), (reach.All.Value, reach.Low));
    }

    // What a count would be were everything asked: n/a (not mentioned) stands for none there.
    private static double? Counted(Score score) => score.Value ?? (score.Reason?.Code == "not mentioned" && score.Measure.StartsWith("BR1", StringComparison.Ordinal) ? 0 : null);

    private static void Same(Score score, double[] values, double[] all, string where)
    {
        if (values.Length == 0 || (score.Reason?.Code == "not mentioned" && values.All(v => v == 0)))
        {
            Assert.True(score.Value is null, where);
            return;
        }

        Assert.True(Math.Abs(values.Average() - score.Value!.Value) < 1e-9, $"{where}: {score.Value}, written out {values.Average()}");
        var isShare = score.Measure.StartsWith("BR1", StringComparison.Ordinal) || score.Measure.StartsWith("LI1", StringComparison.Ordinal) || score.Measure == "LI7";
        Assert.True(Math.Abs(all.Min() - (score.Low ?? score.Value.Value)) < 1e-9, $"{where}: low {score.Low}, written out {all.Min()}");
        if (!isShare || score.Ego == "A")
        {
            Assert.True(Math.Abs(all.Max() - (score.High ?? score.Value.Value)) < 1e-9, $"{where}: high {score.High}, written out {all.Max()}");
        }
    }

    private static (double?, double?, double?) Range(Score score) => (score.Value, score.Low ?? score.Value, score.High ?? score.Value);

    private static Dictionary<string, Score> Classes(Measurement m) =>
        Graph.Levels.WholeScores.Of(m, null, 1).Where(s => s.Measure.StartsWith("NB10", StringComparison.Ordinal)).ToDictionary(s => s.Measure);

    /// <summary>A neighbourhood with three people of several hats and one undecided organisation, in each of its readings.</summary>
    private sealed class Written
    {
        private const int AtMost = 100;

        private static readonly Dictionary<string, string[]> Hats = new() { ["p"] = ["A", "B"], ["q"] = ["A", "GEM"], ["r"] = ["A", "B", "C"] };

        private readonly List<(string Source, string Target)> _ties = [];
        private readonly int _count = 1;

        public Written(int seed)
        {
            var random = new Random(seed);
            string[] ends = ["p", "q", "r", "a", "a2", "b", "c", "v", "D", "U"];
            while (_ties.Count < 9)
            {
                var tie = (Source: ends[random.Next(ends.Length)], Target: ends[random.Next(ends.Length)]);
                var ways = WaysOf(tie.Source).Length * WaysOf(tie.Target).Length;
                if (string.CompareOrdinal(tie.Source, tie.Target) < 0 && !_ties.Contains(tie) && _count * ways <= AtMost)
                {
                    _ties.Add(tie);
                    _count *= ways;
                }
            }
        }

        public static string[] Egos { get; } = ["A", "B", "C", "D"];

        public static string[] Measures { get; } =
            ["BR1", "BR1.in", "BR1.sectors", "BR1.coverage", "BR2", "BR4", "BR2.all", "BR4.all", "BR6", "BR6x", "BR7", "BR8", "BR8.hill2", "BR9", "BR9.all", "LI1", "LI1.contact", "LI7", "LI7.share", "LI8"];

        public static string[] OfUndecided { get; } = ["BR1", "BR1.in", "BR1.sectors", "BR1.coverage", "BR2", "BR4", "BR8", "BR9", "LI1", "LI1.contact", "LI7", "LI7.share", "LI8"];

        public static string[] Inside { get; } = ["BO1", "BO4", "BO7", "BO8", "BO9", "BO11", "BO12"];

        public static Dictionary<string, TieClass> Words { get; } = new()
        {
            ["NB10.bonding"] = TieClass.Bonding,
            ["NB10.internal"] = TieClass.Internal,
            ["NB10.bridgingIn"] = TieClass.BridgingIn,
            ["NB10.bridgingOut"] = TieClass.BridgingOut,
            ["NB10.bridgingUnknown"] = TieClass.BridgingPlaceUnknown,
            ["NB10.linking"] = TieClass.Linking,
            ["NB10.inter"] = TieClass.InterInstitutional,
        };

        public Wijk Build(Func<int, (string? Source, string? Target)> actingFor, ActorClass? undecided)
        {
            var wijk = new Wijk().Coops("A", "B", "C", "D").All("municipality", "GEM").Actor("U", "welfare_organisation", level: 2)
                .People("A", "a", "a2").People("B", "b").People("C", "c").Actor("v", "person", "GEM", level: 1).Actor("q", "person", level: 3).All("person", "p", "r").Complete("A", Wijk.Capital).Complete("U", Wijk.Capital);
            foreach (var (person, organisation) in Hats.SelectMany(h => h.Value, (h, o) => (h.Key, o)))
            {
                wijk.Member(person, organisation);
            }

            foreach (var person in new[] { "a", "a2", "b", "c", "p", "q", "r" })
            {
                wijk.Complete(person, "contact");
            }

            for (var i = 0; i < _ties.Count; i++)
            {
                wijk.Tie(_ties[i].Source, _ties[i].Target, sourceFor: actingFor(i).Source, targetFor: actingFor(i).Target);
            }

            return undecided is { } side ? wijk.Decide("U", new ActorOverride { Class = side }) : wijk;
        }

        public (string? Source, string? Target) ActingFor(int tie, string organisation)
        {
            string? For(string end) => !Hats.TryGetValue(end, out var hats) ? null : hats.Contains(organisation) ? organisation : hats[0];
            return (For(_ties[tie].Source), For(_ties[tie].Target));
        }

        public IEnumerable<(Dictionary<(string, string), Score> Scores, TieClass[] Classes, bool IsBase, ActorClass? Side)> Readings()
        {
            for (var reading = 0; reading < _count; reading++)
            {
                var left = reading;
                string? Next(string end)
                {
                    var ways = WaysOf(end);
                    var way = ways[left % ways.Length];
                    left /= ways.Length;
                    return way;
                }

                var chosen = _ties.Select(t => (Next(t.Source), Next(t.Target))).ToArray();
                foreach (var side in new ActorClass?[] { null, ActorClass.Community, ActorClass.Institutional })
                {
                    var m = Build(i => chosen[i], side).Measure();
                    Assert.Empty(m.Organisations.Open);
                    yield return (
                        Capitals.Of(m, [.. Egos, "U"], CapitalsOptions.WithoutSurvival).Where(s => s.Institution is null && s.InstitutionKind is null).ToDictionary(s => (s.Ego, s.Measure)),
                        [.. m.Ties.Select(t => t.Class)],
                        side is null,
                        side);
                }
            }
        }

        private static string?[] WaysOf(string end) => Hats.GetValueOrDefault(end) ?? [null];
    }
}
