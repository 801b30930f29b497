using System.Collections.Immutable;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;

namespace WijkNetwerk.Cli.Projects;

/// <summary>What the user asked about how an ecosystem is read; checked before any file is opened.</summary>
internal sealed record ReadingChoices
{
    /// <summary>The reference date; null leaves the project's.</summary>
    public DateOnly? At { get; init; }

    /// <summary>The level; null when not asked.</summary>
    public ReferenceLevel? Level { get; init; }

    /// <summary>What paths between people may use.</summary>
    public PathMode Mode { get; init; }

    /// <summary>On which network structural holes are computed.</summary>
    public HolesModel Holes { get; init; }

    /// <summary>From which strength on a tie is strong; null leaves the project's.</summary>
    public double? Threshold { get; init; }

    /// <summary>Which reported ties count.</summary>
    public ConfirmationRule Confirm { get; init; }

    /// <summary>How many plausible networks are drawn where there are repeated reports; 0 draws none, null what the command takes.</summary>
    public int? Draws { get; init; }

    /// <summary>The profile; null leaves the project's.</summary>
    public string? Profile { get; init; }

    /// <summary>The seed; null leaves the project's.</summary>
    public int? Seed { get; init; }

    /// <summary>What was asked, by name, for the record of where a result comes from.</summary>
    public ImmutableSortedDictionary<string, string> Given { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Reads the options.</summary>
    public static ReadingChoices Of(Session session)
    {
        var shared = session.Shared;
        var given = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var choices = new ReadingChoices
        {
            At = session.Date(shared.At),
            Level = session.Choice<ReferenceLevel?>(shared.Level, null, ("root", ReferenceLevel.Root), ("department", ReferenceLevel.Department)),
            Mode = session.Choice(shared.Mode, PathMode.Strict, ("strict", PathMode.Strict), ("optimistic", PathMode.Optimistic), ("co-members", PathMode.CoMembers)),
            Holes = session.Choice(shared.Holes, HolesModel.WholeNetwork, ("whole", HolesModel.WholeNetwork), ("ego", HolesModel.EgoNetwork)),
            Threshold = session.Number(shared.Threshold),
            Confirm = session.Choice(
                shared.Confirm, ConfirmationRule.Union,
                ("union", ConfirmationRule.Union), ("intersection", ConfirmationRule.Intersection), ("reconstruction", ConfirmationRule.Reconstruction)),
            Draws = session.Whole(shared.Draws, 0),
            Profile = session.Value(shared.Profile),
            Seed = session.Whole(shared.Seed, int.MinValue),
        };
        if (choices.Level == ReferenceLevel.Department)
        {
            given["ref"] = "department";
        }

        if (choices.Mode != PathMode.Strict)
        {
            given["mode"] = session.Value(shared.Mode)!;
        }

        if (choices.Holes != HolesModel.WholeNetwork)
        {
            given["holes"] = "ego";
        }

        if (choices.Threshold is { } threshold)
        {
            given["threshold"] = Numbers.File(threshold)!;
        }

        if (choices.Confirm != ConfirmationRule.Union)
        {
            given["confirm"] = session.Value(shared.Confirm)!;
        }

        if (choices.Draws is { } draws)
        {
            given["draws"] = Numbers.File(draws);
        }

        return choices with { Given = given.ToImmutable() };
    }
}
