namespace WijkNetwerk.Graph.Ecosystems;

/// <summary>One statement about a relation: what kind, by whom and when, in which document and where.</summary>
/// <param name="Kind">Stated, implied or contradicted.</param>
/// <param name="ReportedBy">Id of the actor who said it; null when the document speaks.</param>
/// <param name="Document">The document; null when not stated.</param>
/// <param name="DocumentRef">Page, section or line in the document.</param>
/// <param name="ReportedOn">When it was said; null when not known. Not when the relation began: that is the period of the relation.</param>
public sealed record Evidence(
    EvidenceKind Kind, string? ReportedBy = null, string? Document = null, string? DocumentRef = null, PartialDate? ReportedOn = null);

/// <summary>How a source supports a relation, from sure to doubtful; the weakest link of a chain is its greatest value.</summary>
public enum EvidenceKind
{
    /// <summary>The source says so.</summary>
    Stated,

    /// <summary>The encoder concluded it from what the source says.</summary>
    Implied,

    /// <summary>A source says that it is not so.</summary>
    Contradicted,
}
