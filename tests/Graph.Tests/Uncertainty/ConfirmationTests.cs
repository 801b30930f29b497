using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Tests.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Uncertainty;

/// <summary>Camp 92: the figures of the method text (35 pairs in the union, 19 in the intersection, sna's dyadic.nonnull 0.542857). Toy: by hand.</summary>
public sealed class ConfirmationTests
{
    [Fact]
    public void Camp_92_has_35_pairs_of_which_19_are_confirmed()
    {
        var reading = Camp();
        var confirmation = Confirmation.Of(reading, "contact");

        Assert.Equal(35, confirmation.Pairs.Count(p => p.Counts(ConfirmationRule.Union)));
        Assert.Equal(19, confirmation.Pairs.Count(p => p.Counts(ConfirmationRule.Intersection)));
        Assert.Equal(19, confirmation.Pairs.Count(p => p.Counts(ConfirmationRule.Reconstruction)));
        Assert.Equal((19, 16), (confirmation.Count(ReportPattern.BothSides), confirmation.Count(ReportPattern.OneOfTwo)));
        Assert.Equal(19.0 / 35, confirmation.Rate);
        Assert.Equal(ReportPattern.AskedAndDenied, confirmation.PatternOf("HOLLY", "BRAZEY"));
        Assert.Equal(ReportPattern.BothSides, confirmation.PatternOf("PAT", "HOLLY"));
    }

    [Theory]
    [InlineData(ConfirmationRule.Union, 35)]
    [InlineData(ConfirmationRule.Intersection, 19)]
    [InlineData(ConfirmationRule.Reconstruction, 19)]
    public void A_rule_is_a_view_with_fewer_ties(ConfirmationRule rule, int ties) =>
        Assert.Equal(ties, PersonView.Of(Confirmation.Keep(Camp(), rule)).Network.TieCount);

    [Fact]
    public void Without_the_answers_of_one_person_what_others_say_of_it_is_kept_and_cannot_be_confirmed()
    {
        // PAM names JENNIE, PAULINE, ANN; she is named by HOLLY, CAROL, JENNIE, PAULINE, ANN. Silent, her five pairs are the word of the other.
        var confirmation = Confirmation.Of(Camp("PAM"), "contact");

        Assert.Equal(5, confirmation.Count(ReportPattern.Unconfirmable));
        Assert.All(confirmation.Pairs.Where(p => p.Pattern == ReportPattern.Unconfirmable), p => Assert.True(p.One == "PAM" || p.Other == "PAM"));
        Assert.Equal(35, confirmation.Pairs.Count(p => p.Counts(ConfirmationRule.Union)));
        // Confirmed before: PAM-JENNIE, PAM-PAULINE, PAM-ANN; those three are no longer confirmed, all five are reconstructed.
        Assert.Equal(16, confirmation.Pairs.Count(p => p.Counts(ConfirmationRule.Intersection)));
        Assert.Equal(21, confirmation.Pairs.Count(p => p.Counts(ConfirmationRule.Reconstruction)));
        Assert.Equal(16.0 / (16 + 14), confirmation.Rate);
        Assert.Equal(ReportPattern.AskedAndDenied, confirmation.PatternOf("PAM", "BILL"));
    }

    [Fact]
    public void In_the_toy_neighbourhood_every_contact_is_reported_by_both_ends()
    {
        // The test reader of the tables leaves reported_by out; both ends of each contact report it, says the README of the set.
        var told = new Ecosystem(
            Tables.Toy.Actors,
            Tables.Toy.Relations.Select(r => r with { Evidence = [new Evidence(EvidenceKind.Stated, r.Source), new Evidence(EvidenceKind.Stated, r.Target)] }),
            Tables.Toy.Memberships,
            null,
            Tables.Toy.Coverage);
        var reading = Read(told);

        Assert.Equal(14, Confirmation.Of(reading, "contact").Count(ReportPattern.BothSides));
        Assert.Equal(3, Confirmation.Of(reading, "money").Count(ReportPattern.BothSides));
        Assert.Equal(1, Confirmation.Of(reading, "contact").Rate);
        Assert.Equal(ReportPattern.AskedAndDenied, Confirmation.Of(reading, "contact").PatternOf("a", "w"));
        Assert.Equal(14, PersonView.Of(Confirmation.Keep(reading, ConfirmationRule.Intersection)).Network.TieCount);
    }

    [Fact]
    public void Every_pattern_by_hand()
    {
        // C and K were asked for all contact, L and M were not. a is of C and speaks for it.
        var wijk = new Wijk().Coops("C", "K", "L", "M", "N").People("C", "a").Complete("C", "contact").Complete("K", "contact").Build();
        var reading = Read(new Ecosystem(
            wijk.Actors,
            [
                Tie("r1", "C", "K", new Evidence(EvidenceKind.Stated, "a"), new Evidence(EvidenceKind.Stated, "K")),
                Tie("r2", "C", "L", new Evidence(EvidenceKind.Stated, "C")),
                Tie("r3", "K", "L", new Evidence(EvidenceKind.Stated, "L")),
                Tie("r4", "L", "M", new Evidence(EvidenceKind.Stated, null, "text")),
                Tie("r5", "K", "M", new Evidence(EvidenceKind.Stated, "M"), new Evidence(EvidenceKind.Contradicted, "K")),
                Tie("r6", "M", "N", new Evidence(EvidenceKind.Stated, "C")),
            ],
            null,
            null,
            wijk.Coverage));
        var confirmation = Confirmation.Of(reading, "contact");

        Assert.Equal(ReportPattern.BothSides, confirmation.PatternOf("C", "K"));
        Assert.Equal(ReportPattern.Unconfirmable, confirmation.PatternOf("C", "L"));
        Assert.Equal(ReportPattern.OneOfTwo, confirmation.PatternOf("K", "L"));
        Assert.Equal(ReportPattern.DocumentOnly, confirmation.PatternOf("L", "M"));
        Assert.Equal(ReportPattern.Contradicted, confirmation.PatternOf("M", "K"));
        Assert.Equal(ReportPattern.DocumentOnly, confirmation.PatternOf("M", "N"));
        Assert.Equal(ReportPattern.AskedAndDenied, confirmation.PatternOf("C", "M"));
        Assert.Equal(ReportPattern.NotAsked, confirmation.PatternOf("L", "N"));
        Assert.Equal(0.5, confirmation.Rate);
        Assert.Equal(["r1", "r2", "r3", "r4", "r5", "r6"], Kept(confirmation, ConfirmationRule.Union));
        Assert.Equal(["r1"], Kept(confirmation, ConfirmationRule.Intersection));
        Assert.Equal(["r1", "r2", "r4", "r6"], Kept(confirmation, ConfirmationRule.Reconstruction));
    }

    [Fact]
    public void The_real_set_has_documents_only_and_no_rate()
    {
        var confirmation = Confirmation.Of(Tables.RealAt(ReferenceLevel.Root).Reading, "contact");

        Assert.All(confirmation.Pairs, p => Assert.Equal(ReportPattern.DocumentOnly, p.Pattern));
        Assert.NotEmpty(confirmation.Pairs);
        Assert.Null(confirmation.Rate);
    }

    private static string[] Kept(Confirmation confirmation, ConfirmationRule rule) =>
        [.. confirmation.Pairs.Where(p => p.Counts(rule)).SelectMany(p => p.Relations).Order(StringComparer.Ordinal)];

    private static Reading Camp(string? silent = null)
    {
        var names = Camp92.Labels;
        var relations = new List<Relation>();
        for (var u = 0; u < names.Count; u++)
        {
            foreach (var v in Camp92.Network.Neighbours(u))
            {
                if (names[u] != silent)
                    relations.Add(Tie($"{names[u]}>{names[v]}", names[u], names[v], new Evidence(EvidenceKind.Stated, names[u])));
            }
        }

        return Read(new Ecosystem(
            names.Select(n => new Actor { Id = n, Name = n, Kind = "person" }),
            relations,
            null,
            null,
            names.Where(n => n != silent).Select(n => new Coverage(n, "contact", Asked: true, Complete: true))));
    }

    private static Relation Tie(string id, string source, string target, params Evidence[] said) =>
        new() { Id = id, Source = source, Target = target, Type = "contact", Evidence = [.. said] };

    private static Reading Read(Ecosystem ecosystem) => new(ecosystem, Profile.Essay, new ReadingOptions { At = Wijk.Day });
}
