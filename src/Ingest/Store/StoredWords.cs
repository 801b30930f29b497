using WijkNetwerk.Graph.Ecosystems;

namespace WijkNetwerk.Ingest.Store;

/// <summary>The words by which the database knows the values of enumerations; the same as in the tables.</summary>
internal static class StoredWords
{
    public static string? Of(Sphere? sphere) => sphere switch
    {
        null => null,
        Sphere.Community => "community",
        Sphere.Market => "market",
        Sphere.Government => "government",
        Sphere.Hybrid => "hybrid",
        _ => throw new ArgumentOutOfRangeException(nameof(sphere), sphere, "There is no word for this sphere."),
    };

    public static string Of(RelationStatus status) => status switch
    {
        RelationStatus.Active => "active",
        RelationStatus.AtRisk => "at_risk",
        RelationStatus.Planned => "planned",
        RelationStatus.Failed => "failed",
        RelationStatus.Ended => "ended",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no word for this status."),
    };

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Stated => "stated",
        EvidenceKind.Implied => "implied",
        EvidenceKind.Contradicted => "contradicted",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no word for this evidence."),
    };

    public static Sphere? ParseSphere(string? word) => word switch
    {
        null => null,
        "community" => Sphere.Community,
        "market" => Sphere.Market,
        "government" => Sphere.Government,
        _ => Sphere.Hybrid,
    };

    public static RelationStatus ParseStatus(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("active"u8) ? RelationStatus.Active
        : word.SequenceEqual("at_risk"u8) ? RelationStatus.AtRisk
        : word.SequenceEqual("planned"u8) ? RelationStatus.Planned
        : word.SequenceEqual("failed"u8) ? RelationStatus.Failed
        : RelationStatus.Ended;

    public static EvidenceKind ParseEvidence(ReadOnlySpan<byte> word) =>
        word.SequenceEqual("stated"u8) ? EvidenceKind.Stated
        : word.SequenceEqual("implied"u8) ? EvidenceKind.Implied
        : EvidenceKind.Contradicted;
}
