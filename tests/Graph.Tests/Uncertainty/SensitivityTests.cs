using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Tests.Ecosystems;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Tests.Uncertainty;

public sealed class SensitivityTests
{
    // C is tied to K (says ann), L (says bob), M (say both), N (a document, implied).
    private static readonly Measurement Four = Measure(
        [
            Tie("r1", "C", "K", new Evidence(EvidenceKind.Stated, "ann")),
            Tie("r2", "C", "L", new Evidence(EvidenceKind.Stated, "bob")),
            Tie("r3", "C", "M", new Evidence(EvidenceKind.Stated, "ann"), new Evidence(EvidenceKind.Stated, "bob")),
            Tie("r4", "C", "N", new Evidence(EvidenceKind.Implied, null, "text")),
            Tie("r5", "K", "L", new Evidence(EvidenceKind.Stated, "ann")),
        ]);

    [Fact]
    public void A_relation_falls_when_every_statement_for_it_comes_from_the_source()
    {
        var sources = SilencedSource.Of(Four.Reading);

        Assert.Equal(
            ["Implied : r4", "Informant ann: r1 r5", "Informant bob: r2", "Document text: r4"],
            sources.Select(s => $"{s.Kind} {s.Id}: {string.Join(' ', s.Lost)}"));
    }

    [Fact]
    public void Reach_by_hand()
    {
        // BR1 of C: 4 partners; 3 without any one of the sources. BR1 of K: 2 (C, L); n/a without ann, who alone names K.
        var reach = Of(Four, "C", "BR1");
        Assert.Equal([3.0, 3.0, 3.0, 3.0], reach.Without.Select(w => w.Value));
        Assert.Equal((3.0, 4.0), (reach.Low, reach.High));
        Assert.Equal((SourceKind.Implied, "ann"), (reach.MostInfluential!.Kind, reach.MostInfluentialInformant));

        var of = Of(Four, "K", "BR1");
        Assert.Equal([2.0, null, 2.0, 2.0], of.Without.Select(w => w.Value));
        Assert.Equal(("ann", "ann"), (of.MostInfluential!.Id, of.MostInfluentialInformant));
        Assert.Null(of.InformantError);
    }

    [Fact]
    public void Effective_size_by_hand_and_its_jackknife()
    {
        // BR2 of C: n − 2t/n with one tie (K–L) among 4 partners = 3.5. Without ann: L, M, N, no tie: 3. Without bob: K, M, N: 3. Without the document: K, L, M and K–L: 3 − 2/3.
        var size = Of(Four, "C", "BR2");
        Near.Equal([7.0 / 3, 3.0, 3.0, 7.0 / 3], size.Without.Select(w => w.Value));
        Near.Equal(7.0 / 3, size.Low);
        Near.Equal(3.5, size.High);
        Assert.Equal(SourceKind.Implied, size.MostInfluential!.Kind);
        Near.Equal(0, size.InformantError);
    }

    [Fact]
    public void The_jackknife_by_hand()
    {
        Near.Equal(1.224745, InformantJackknife.StandardError([3, 4, 4, 5]), 1e-6);
        Near.Equal(Math.Sqrt(.5 * (.25 + .25)), InformantJackknife.StandardError([1, 2]));
        Assert.Null(InformantJackknife.StandardError([3]));
        Assert.Null(InformantJackknife.StandardError([3, null]));
    }

    [Fact]
    public void Where_nothing_moves_nobody_is_influential()
    {
        var twice = Measure([Tie("r1", "C", "K", new Evidence(EvidenceKind.Stated, "ann"), new Evidence(EvidenceKind.Stated, "bob"))]);

        Assert.Null(Of(twice, "C", "BR1").MostInfluential);
        Assert.Null(Of(twice, "C", "BR1").MostInfluentialInformant);
        Near.Equal(0, Of(twice, "C", "BR1").InformantError);
    }

    [Fact]
    public void The_real_set_has_a_row_for_every_score_and_hangs_on_documents_and_implied_relations_only()
    {
        var m = Tables.RealAt(ReferenceLevel.Root);
        var rows = Sensitivity.Of(m, Tables.Five);

        Assert.Equal(Capitals.Of(m, Tables.Five).Select(s => (ScoreKey.Of(s), s.Value)), rows.Select(r => (ScoreKey.Of(r.All), r.All.Value)));
        Assert.DoesNotContain(rows.SelectMany(r => r.Without), w => w.Source.Kind == SourceKind.Informant);
        Assert.All(rows, r => Assert.Null(r.InformantError));
        // All three relations of the Afrikaanderwijk cooperative with the municipality come from the essay: without it there is no stated payer (README of the set).
        var payers = rows.Single(r => r.All is { Ego: "afrikaanderwijk-cooperatie", Measure: "LI5.payers" });
        Assert.Equal(SourceKind.Document, payers.MostInfluential!.Kind);
        Assert.Null(payers.Without.Single(w => w.Source == payers.MostInfluential).Value);
    }

    [Fact]
    public void The_number_of_threads_changes_nothing()
    {
        var one = Sensitivity.Of(Four, threads: new ThreadOptions { MaxThreads = 1 });
        var five = Sensitivity.Of(Four, threads: new ThreadOptions { MaxThreads = 5 });

        Assert.Equal(one.SelectMany(r => r.Without).Select(w => w.Value), five.SelectMany(r => r.Without).Select(w => w.Value));
    }

    private static Sensitivity Of(Measurement m, string ego, string measure) => Sensitivity.Of(m, [ego]).Single(r => r.All.Measure == measure);

    private static Measurement Measure(Relation[] relations) => new(new Reading(
        new Ecosystem(new Wijk().Coops("C", "K", "L", "M", "N").Build().Actors, relations), Profile.Essay, new ReadingOptions { At = Wijk.Day }));

    private static Relation Tie(string id, string source, string target, params Evidence[] said) =>
        new() { Id = id, Source = source, Target = target, Type = "contact", Evidence = [.. said] };
}
