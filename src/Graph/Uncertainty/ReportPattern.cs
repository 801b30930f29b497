namespace WijkNetwerk.Graph.Uncertainty;

/// <summary>Who says of a pair, in one channel, that it is tied.</summary>
public enum ReportPattern
{
    /// <summary>Both ends report it: confirmed.</summary>
    BothSides,

    /// <summary>One end reports it; the other was asked, answered in full and did not.</summary>
    OneOfTwo,

    /// <summary>One end reports it; the other was not asked for everything. It cannot be confirmed, and is taken as it is told (reconstruction).</summary>
    Unconfirmable,

    /// <summary>Neither end reports it; a document or somebody else does.</summary>
    DocumentOnly,

    /// <summary>Somebody says that it is not so.</summary>
    Contradicted,

    /// <summary>Nobody reports it, and an end was asked and answered in full.</summary>
    AskedAndDenied,

    /// <summary>Nobody reports it, and neither end was asked for everything: unknown, not absent.</summary>
    NotAsked,
}

/// <summary>Which reported ties count.</summary>
public enum ConfirmationRule
{
    /// <summary>Whatever anybody reports. For claims that something is absent.</summary>
    Union,

    /// <summary>Only what both ends report. For strength and bonding.</summary>
    Intersection,

    /// <summary>What both report where both were asked; where one was, that one's word; where neither was, the document's.</summary>
    Reconstruction,
}
