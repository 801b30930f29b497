using System.Collections.Immutable;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Privacy;

namespace WijkNetwerk.Cli.Projects;

/// <summary>For whom results are: what was asked, else what the project says, else the safe choice.</summary>
/// <param name="Audience">The audience.</param>
/// <param name="Own">The organisations whose people may be named to their members.</param>
internal sealed record AudienceChoice(Audience Audience, ImmutableArray<string> Own)
{
    /// <summary>Refuses an audience that there is not, before anything is read.</summary>
    public static void Check(Session session) => _ = Asked(session);

    /// <summary>For those who keep the project: what works on the database and names nobody to others.</summary>
    public static AudienceChoice Internal { get; } = new(Audience.Internal, []);

    /// <summary>The audience that was asked for; else the project's; else members of the organisations that it is about; else the public.</summary>
    public static AudienceChoice Of(Session session, ProjectFile file) =>
        Of(session, Asked(session) ?? AudienceWords.Parse(file.Audience));

    /// <summary>The public, unless something else was asked for: for what leaves the project.</summary>
    public static AudienceChoice OfGiven(Session session) => Of(session, Asked(session) ?? Audience.Public);

    /// <summary>Those who keep the project, unless something else was asked for: for what stands on their screen.</summary>
    public static AudienceChoice OfPrinted(Session session, ProjectFile file) => Of(session, Asked(session) ?? Audience.Internal);

    /// <summary>What must be known to make an ecosystem fit for the audience.</summary>
    public AudienceOptions Options(Session session, DateOnly at, ProjectFile file) =>
        new() { At = at, Overrides = file.Overrides, Own = Own, Smallest = file.SmallCells, Language = session.Language };

    private static AudienceChoice Of(Session session, Audience? audience)
    {
        var own = session.Values(session.Shared.For).ToImmutableArray();
        return new AudienceChoice(audience ?? (own.IsEmpty ? Audience.Public : Audience.Members), own);
    }

    private static Audience? Asked(Session session) => session.Choice<Audience?>(
        session.Shared.Audience, null, ("internal", Audience.Internal), ("members", Audience.Members), ("public", Audience.Public));
}
