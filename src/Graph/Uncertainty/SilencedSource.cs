using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>A source that is left out, and the live relations that nobody else vouches for.</summary>
/// <param name="Kind">What sort of source.</param>
/// <param name="Id">Id of the informant, or the document; null for all implied relations together.</param>
/// <param name="Lost">Ids of the relations that fall away, in ordinal order.</param>
public sealed record SilencedSource(SourceKind Kind, string? Id, ImmutableArray<string> Lost)
{
    /// <summary>Every source of a reading, left out one at a time: implied relations, then each informant, then each document, by id.</summary>
    /// <remarks>A relation falls away when every statement for it comes from that source. A relation without any statement hangs on nobody and stays.</remarks>
    /// <param name="reading">The reading.</param>
    public static ImmutableArray<SilencedSource> Of(Reading reading)
    {
        var relations = reading.Live.Select(l => l.Relation).Where(r => !r.Evidence.IsEmpty).ToArray();
        var sources = ImmutableArray.CreateBuilder<SilencedSource>();
        if (relations.Any(IsImplied))
            sources.Add(new SilencedSource(SourceKind.Implied, null, Falling(relations, IsImplied)));
        foreach (var id in Distinct(relations, e => e.ReportedBy))
            sources.Add(new SilencedSource(SourceKind.Informant, id, Falling(relations, r => r.Evidence.All(e => e.ReportedBy == id))));
        foreach (var id in Distinct(relations, e => e.Document))
            sources.Add(new SilencedSource(SourceKind.Document, id, Falling(relations, r => r.Evidence.All(e => e.Document == id))));
        return sources.ToImmutable();
    }

    private static bool IsImplied(Relation relation) => relation.Certainty == EvidenceKind.Implied;

    private static ImmutableArray<string> Falling(Relation[] relations, Func<Relation, bool> falls) => [.. relations.Where(falls).Select(r => r.Id)];

    private static IEnumerable<string> Distinct(Relation[] relations, Func<Evidence, string?> of) =>
        relations.SelectMany(r => r.Evidence).Select(of).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

/// <summary>What sort of source is left out.</summary>
public enum SourceKind
{
    /// <summary>Every relation that the encoder concluded.</summary>
    Implied,

    /// <summary>Somebody who reported relations.</summary>
    Informant,

    /// <summary>A document.</summary>
    Document,
}
