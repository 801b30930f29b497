namespace WijkNetwerk.Graph.Results;

/// <summary>Why a number is not there. The codes are stable; texts for people live in resources.</summary>
/// <param name="Code">The code as printed in files, such as <c>not mentioned</c>.</param>
public sealed record Reason(string Code)
{
    /// <summary>The informant was not asked (only where the table coverage says so).</summary>
    public static Reason NotAsked { get; } = new("not asked");

    /// <summary>No source mentions it; that is not the same as absent.</summary>
    public static Reason NotMentioned { get; } = new("not mentioned");

    /// <summary>No source says who inside knows whom.</summary>
    public static Reason InsideNotKnown { get; } = new("inside not known");

    /// <summary>The organisation has one member, by a list declared complete.</summary>
    public static Reason SingleMember { get; } = new("single member");

    /// <summary>Who the members are is not known.</summary>
    public static Reason MembersNotKnown { get; } = new("members not known");

    /// <summary>Nobody of the institution is known by name or role.</summary>
    public static Reason NoHolderKnown { get; } = new("no holder known");

    /// <summary>The ego has nobody beside it in this view.</summary>
    public static Reason NoAlters { get; } = new("no alters");

    /// <summary>No member is tied to two others, so there is nothing to close.</summary>
    public static Reason NoTwoPath { get; } = new("no 2-path");

    /// <summary>The actor has no tie in this view.</summary>
    public static Reason Isolate { get; } = new("isolate");

    /// <summary>No amount is stated, so shares cannot be computed.</summary>
    public static Reason AmountsNotStated { get; } = new("amounts not stated");

    /// <summary>No pair is reported by more than one source, so rates of error cannot be estimated.</summary>
    public static Reason NoRepeatedReports { get; } = new("no repeated reports");

    /// <summary>No plausible networks were asked for, or the number rests on what they do not draw: money, material, support, strength, or what hangs on what.</summary>
    public static Reason NotDrawn { get; } = new("not drawn");

    /// <summary>Too few to compare.</summary>
    public static Reason TooFewToCompare { get; } = new("too few to compare");

    /// <summary>A component is n/a, so what is made of it is withheld.</summary>
    public static Reason ComponentMissing { get; } = new("component missing");

    /// <summary>Fewer than half of the pairs were observed: whoever was asked most would come first.</summary>
    public static Reason LessThanHalfObserved { get; } = new("less than half observed");

    /// <summary>So few members or partners that one pair decides everything.</summary>
    public static Reason TooSmall { get; } = new("too small");

    /// <summary>Not of about the same size as the others, and the numbers move with size.</summary>
    public static Reason SizeDiffers { get; } = new("size differs");

    /// <summary>The user has not decided whether this mixed kind is an institution.</summary>
    public static Reason KindNotDecided { get; } = new("kind not decided");

    /// <summary>The two are tied to each other, so no third can separate them.</summary>
    public static Reason Adjacent { get; } = new("adjacent");

    /// <summary>The measure is about community organisations; this ego is an institution.</summary>
    public static Reason Institution { get; } = new("institution");

    /// <summary>The profile or project requires nothing here, so there is nothing to cover.</summary>
    public static Reason NoneRequired { get; } = new("none required");

    /// <summary>The number itself has no value here, so it has no place among others either.</summary>
    public static Reason NoValue { get; } = new("no value");

    /// <summary>Every random draw gives the same, so there is nothing to compare with.</summary>
    public static Reason NoVariation { get; } = new("no variation");

    /// <summary>There is no tie inside.</summary>
    public static Reason NoTieInside { get; } = new("no tie inside");

    /// <summary>Nobody said how strong the ties are, or the project states no scale.</summary>
    public static Reason StrengthsNotStated { get; } = new("strengths not stated");

    /// <summary>No two people are known to have a role that counts.</summary>
    public static Reason RolesNotStated { get; } = new("roles not stated");

    /// <summary>The view has too few units for the measure to mean anything.</summary>
    public static Reason TooFewUnits { get; } = new("too few units");

    /// <summary>The two sides are tied, but no relation names a person on both.</summary>
    public static Reason NobodyNamed { get; } = new("nobody named");

    /// <summary>There is no way, and enough was asked to know.</summary>
    public static Reason NoWay { get; } = new("no way");

    /// <summary>The level of mandate is not stated.</summary>
    public static Reason LevelNotStated { get; } = new("level not stated");

    /// <summary>It would tell something of so few people that they can be found.</summary>
    public static Reason TooFewPeople { get; } = new("too few people to tell");

    /// <summary>It would tell what one payer pays: nearly all of the amount is that payer's.</summary>
    public static Reason OnePayer { get; } = new("one payer pays nearly all");

    /// <summary>With the totals it would give away another number that is not told.</summary>
    public static Reason GivesAnotherAway { get; } = new("would give another amount away");

    /// <inheritdoc/>
    public override string ToString() => Code;
}
