using System.Collections.Immutable;
using WijkNetwerk.Graph.Networks;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>All pairs of a channel that could be tied, with what is reported of each: what plausible networks are drawn from.</summary>
/// <remarks>
/// Nodes: for contact those of the person view; else the organisations of the organisation view and the ends of the channel's ties. Two kinds of pairs: inside one unit (colleagues are ticked on a list), and
/// between two (others are named from memory). Colleagues are those of one department, where there are departments: nobody ticks the whole town hall. Inside, each unit or department is a block of its own, for one is denser inside than
/// another; the pairs of two departments of one unit are a block of the other kind, one for each unit, and all pairs of two units are one block. Two who share several units are a pair of the first
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
        var places = labels.Select(id => new Places(reading, id)).ToArray();
        var said = confirmation.Pairs.ToDictionary(p => (p.One, p.Other));
        var blocks = BlocksOf(places);
        var reports = new ReportTable(labels.Count, [Between, .. blocks.Select(b => b.Kind)]);
        for (var u = 0; u < labels.Count; u++)
        {
            for (var v = u + 1; v < labels.Count; v++)
            {
                var pair = said.GetValueOrDefault((labels[u], labels[v]));
                var (one, other) = (confirmation.WasAsked(labels[u]), confirmation.WasAsked(labels[v]));
                var affirmed = (one && pair?.ByOne == true ? 1 : 0) + (other && pair?.ByOther == true ? 1 : 0);
                var block = Places.Shared(places[u], places[v]) is { } shared ? 1 + blocks.IndexOf(shared) : 0;
                reports.Add(u, v, block, (one ? 1 : 0) + (other ? 1 : 0), affirmed, Mentions(pair, one, other));
            }
        }

        return new ReportFrame(confirmation, labels, reports);
    }

    private static ImmutableArray<(int Kind, string Unit)> BlocksOf(Places[] places)
    {
        var shared = new HashSet<(int Kind, string Unit)>();
        for (var u = 0; u < places.Length; u++)
        {
            for (var v = u + 1; v < places.Length; v++)
            {
                if (Places.Shared(places[u], places[v]) is { } block)
                    shared.Add(block);
            }
        }

        return [.. shared.OrderBy(b => b.Kind).ThenBy(b => b.Unit, StringComparer.Ordinal)];
    }

    private static int Mentions(ConfirmedPair? pair, bool oneWasAsked, bool otherWasAsked) => pair is null
        ? 0
        : (pair.ByOne && !oneWasAsked ? 1 : 0) + (pair.ByOther && !otherWasAsked ? 1 : 0) + (pair.IsMentionedByOthers ? 1 : 0);
}

/// <summary>Where somebody belongs: to which units, and to which departments of them.</summary>
internal sealed class Places(Reading reading, string id)
{
    private readonly ImmutableArray<string> _roots = [.. reading.RootUnitsOf(id).Ids];
    private readonly ImmutableArray<string> _departments = [.. reading.HeldBy(id).Where(o => reading.RootOf(o) != o)];

    /// <summary>The kind of the pair and the unit that it is of: the department that both belong to, else the unit; null when they share none.</summary>
    public static (int Kind, string Unit)? Shared(Places one, Places other)
    {
        if (First(one._roots, other._roots) is not { } root)
            return null;
        return First(one._departments, other._departments) is { } department ? (ReportFrame.Inside, department)
            : (one.IsOfDepartmentOf(root) || other.IsOfDepartmentOf(root) ? ReportFrame.Between : ReportFrame.Inside, root);
    }

    private static string? First(ImmutableArray<string> of, ImmutableArray<string> inside)
    {
        foreach (var unit in of)
        {
            if (inside.Contains(unit))
                return unit;
        }

        return null;
    }

    private bool IsOfDepartmentOf(string root) => _departments.Any(d => reading.RootOf(d) == root);
}
