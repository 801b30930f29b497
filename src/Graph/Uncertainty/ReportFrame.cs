using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>All pairs of a channel that could be tied, with what is reported of each: what plausible networks are drawn from.</summary>
/// <remarks>
/// Nodes: for contact those of the person view; else the organisations of the organisation view and the ends of the channel's ties. Two kinds of pairs: inside one unit (colleagues are ticked on a list), and
/// between two (others are named from memory). The pairs between are one block; each unit is a block of its own, for one is denser inside than another. Two who share several units are a pair of the first
/// of them. A complete source that reports a tie was asked and affirms; one that does not was
/// asked and does not; an end that reports without having been asked for everything is a mention, as a document is: its silence elsewhere says nothing.
/// </remarks>
public sealed class ReportFrame
{
    /// <summary>The kind of pairs of two units; see <see cref="ReportTable.KindOf"/>.</summary>
    public const int Between = 0;

    /// <summary>The kind of pairs inside one unit.</summary>
    public const int Inside = 1;

    private ReportFrame(Confirmation confirmation, NodeLabels labels, ReportTable reports) =>
        (Confirmation, Labels, Reports) = (confirmation, labels, reports);

    /// <summary>Who reports what.</summary>
    public Confirmation Confirmation { get; }

    /// <summary>The ids of the nodes.</summary>
    public NodeLabels Labels { get; }

    /// <summary>The pairs and their reports.</summary>
    public ReportTable Reports { get; }

    /// <summary>Makes the frame of a channel.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="channel">contact or collaboration.</param>
    public static ReportFrame Of(Reading reading, string channel)
    {
        var confirmation = Confirmation.Of(reading, channel);
        var nodes = channel == "contact"
            ? PersonView.Of(reading).Labels
            : OrganisationView.Of(reading).Units.Where(u => u.IsOrganisation).Select(u => u.Id);
        var labels = NodeLabels.Of(nodes.Concat(confirmation.Pairs.SelectMany(p => new[] { p.One, p.Other })));
        var units = labels.Select(id => reading.RootUnitsOf(id).Ids.ToImmutableArray()).ToArray();
        var said = confirmation.Pairs.ToDictionary(p => (p.One, p.Other));
        var blocks = units.SelectMany(u => u).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Index().ToDictionary(u => u.Item, u => u.Index + 1, StringComparer.Ordinal);
        var reports = new ReportTable(labels.Count, [Between, .. Enumerable.Repeat(Inside, blocks.Count)]);
        for (var u = 0; u < labels.Count; u++)
        {
            for (var v = u + 1; v < labels.Count; v++)
            {
                var pair = said.GetValueOrDefault((labels[u], labels[v]));
                var (one, other) = (confirmation.WasAsked(labels[u]), confirmation.WasAsked(labels[v]));
                var affirmed = (one && pair?.ByOne == true ? 1 : 0) + (other && pair?.ByOther == true ? 1 : 0);
                var shared = units[u].FirstOrDefault(unit => units[v].Contains(unit));
                reports.Add(u, v, shared is null ? 0 : blocks[shared], (one ? 1 : 0) + (other ? 1 : 0), affirmed, Mentions(pair, one, other));
            }
        }

        return new ReportFrame(confirmation, labels, reports);
    }

    private static int Mentions(ConfirmedPair? pair, bool oneWasAsked, bool otherWasAsked) => pair is null
        ? 0
        : (pair.ByOne && !oneWasAsked ? 1 : 0) + (pair.ByOther && !otherWasAsked ? 1 : 0) + (pair.IsMentionedByOthers ? 1 : 0);
}
