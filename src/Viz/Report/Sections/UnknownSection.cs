using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Viz.Report.Sections;

/// <summary>What we do not know of one organisation, and how to find out.</summary>
internal static class UnknownSection
{
    public static void Write(ReportPage page, OrganisationFacts facts)
    {
        page.Heading(3, page.Texts["Unknown.Heading"]);
        var rows = Rows(page, facts).ToArray();
        if (rows.Length == 0)
        {
            page.Paragraph(page.Texts["Unknown.Nothing"]);
            return;
        }

        page.Table(
            page.Texts.Say("Unknown.Caption", page.Names.Short(facts.Ego.Id)),
            [page.Texts["Unknown.What"], page.Texts["Unknown.How"], page.Texts["Word.Relations"]],
            rows.Select(r => (IReadOnlyList<Cell>)
                [new Cell(r.What), new Cell(r.How), new Cell(r.Relations.IsEmpty ? "–" : "") { Relations = r.Relations, Style = "links" }]),
            "unknown");
    }

    private static IEnumerable<(string What, string How, ImmutableArray<string> Relations)> Rows(ReportPage page, OrganisationFacts facts)
    {
        var texts = page.Texts;
        // What is known and not told is not unknown.
        if (facts.Find("BO1") is var inside && inside?.Value is null && inside?.Reason != Reason.TooFewPeople)
            yield return (texts["Unknown.Inside"], texts["Unknown.Inside.How"], []);
        if (facts.Find("LI5") is var money && money?.Value is null && money?.Reason != Reason.OnePayer)
        {
            var payers = facts.Payers.SelectMany(p => p.Relations).Select(l => l.Relation.Id).ToImmutableArray();
            yield return (texts[payers.IsEmpty ? "Unknown.Payers" : "Unknown.Amounts"], texts["Unknown.Money.How"], payers);
        }

        foreach (var way in facts.Scores.Where(s => s.Measure == "LI3" && s.Flags.Contains("own contact person is not named")))
            yield return (texts.Say("Unknown.OwnContact", page.Names.Short(way.Institution!)), texts["Unknown.OwnContact.How"], way.Ties);

        var ties = facts.Bridging.Concat(facts.Linking).Concat(facts.Undecided).SelectMany(t => t.Relations).Concat(facts.Premises).DistinctBy(l => l.Relation.Id).ToArray();
        var implied = ties.Where(l => l.Relation.Certainty == EvidenceKind.Implied).ToArray();
        if (implied.Length > 0)
            yield return (texts.Count("Unknown.Implied", implied.Length, texts.Numbers.Whole(ties.Length)), texts["Unknown.Implied.How"], Ids(implied));
        if (!facts.Premises.IsEmpty)
        {
            yield return (
                texts.Say("Unknown.Premises", texts.Join([.. facts.Premises.Select(l => page.Names.Short(l.Relation.Source)).Distinct(StringComparer.Ordinal)])),
                texts["Unknown.Premises.How"],
                Ids(facts.Premises));
        }

        var undated = ties.Where(l => TimeSlice.BeginsUnknown(l.Relation)).ToArray();
        if (undated.Length > 1 && undated.Length == ties.Length)
            yield return (texts.Say("Unknown.DatesAll", texts.Numbers.Whole(ties.Length)), texts["Unknown.Dates.How"], []);
        else if (undated.Length > 0)
            yield return (texts.Count("Unknown.Dates", undated.Length, texts.Numbers.Whole(ties.Length)), texts["Unknown.Dates.How"], []);
        var undecided = facts.Undecided;
        if (!undecided.IsEmpty)
            yield return (texts.Say("Unknown.Kind", Names(page, facts, undecided)), texts["Unknown.Kind.How"], Ids(undecided.SelectMany(t => t.Relations)));
        var plural = facts.Bridging.Concat(facts.Linking).Concat(facts.Undecided)
            .Where(t => page.Input.Root.Reading.Unit(t.Other(facts.Ego.Id)).IsPlural).ToImmutableArray();
        if (!plural.IsEmpty)
            yield return (texts.Say("Unknown.Plural", Names(page, facts, plural)), texts["Unknown.Plural.How"], Ids(plural.SelectMany(t => t.Relations)));
    }

    private static string Names(ReportPage page, OrganisationFacts facts, IEnumerable<UnitTie> ties) =>
        page.Texts.Join([.. ties.Select(t => page.Names.Short(t.Other(facts.Ego.Id)))]);

    private static ImmutableArray<string> Ids(IEnumerable<LiveRelation> relations) => [.. relations.Select(l => l.Relation.Id)];
}
