namespace WijkNetwerk.Graph.SocialCapital;

/// <summary>What a kind of actor is in the networks of a profile.</summary>
public sealed record KindRule
{
    /// <summary>The kind, such as <c>cooperative</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What sort of thing it is.</summary>
    public required KindCategory Category { get; init; }

    /// <summary>How its class is decided.</summary>
    public required KindClass Class { get; init; }

    /// <summary>Whether it may be named as a single point of failure.</summary>
    public required Nameable Nameable { get; init; }

    /// <summary>The sector; null when it has none of its own.</summary>
    public string? Sector { get; init; }

    /// <summary>For people.</summary>
    public required Label Label { get; init; }

    /// <summary>Where the entry comes from.</summary>
    public required string Source { get; init; }

    /// <summary>True for organisations and departments.</summary>
    public bool IsOrganisation => Category is KindCategory.Organisation or KindCategory.Department;

    /// <summary>True for persons, roles and groups: those who take a unit from an organisation.</summary>
    public bool IsPeople => Category is KindCategory.Person or KindCategory.Role or KindCategory.Researcher or KindCategory.Group;

    /// <summary>True for what can be a node: everything but rules, gatherings and places.</summary>
    public bool IsInNetworks => IsOrganisation || IsPeople;
}

/// <summary>What sort of thing a kind is.</summary>
public enum KindCategory
{
    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A part of an institution; its class is that of its root.</summary>
    Department,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A role of one or more persons.</summary>
    Role,

    /// <summary>A role of somebody who studies the others; in the person view only.</summary>
    Researcher,

    /// <summary>A group of people, counted as affected, never named as a single point of failure.</summary>
    Group,

    /// <summary>A rule or policy.</summary>
    Rule,

    /// <summary>An event or programme.</summary>
    Gathering,

    /// <summary>Premises or an area.</summary>
    Place,
}

/// <summary>How the class of a kind is decided.</summary>
public enum KindClass
{
    /// <summary>Always an institution.</summary>
    Institutional,

    /// <summary>Always community.</summary>
    Community,

    /// <summary>The user decides per project; until then undecided.</summary>
    Mixed,

    /// <summary>Community and market are community, government is institutional, else mixed.</summary>
    BySphere,

    /// <summary>That of the organisation at the top.</summary>
    ByRoot,

    /// <summary>That of the organisation it belongs to; community without one.</summary>
    ByUnit,

    /// <summary>In no network.</summary>
    None,
}

/// <summary>Whether a kind may be named as a single point of failure.</summary>
public enum Nameable
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>Shown to its own organisation only.</summary>
    OwnOrganisation,

    /// <summary>No: they are people, counted as affected.</summary>
    People,

    /// <summary>Only as what a relation is carried or threatened by.</summary>
    Carrier,

    /// <summary>Never.</summary>
    Never,
}
