using System.Collections.Immutable;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.Levels;
using WijkNetwerk.Graph.Results;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Graph.Uncertainty;
using WijkNetwerk.Graph.Views;
using WijkNetwerk.Ingest;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Projects;

/// <summary>A project that is read and ready to be measured.</summary>
internal sealed class OpenProject
{
    // More pages than this are not read; whoever wants them says so.
    private const int MostUnasked = 10;

    private readonly ReadingChoices _choices;
    private readonly Dictionary<ReferenceLevel, Measurement> _measurements = [];

    private readonly AudienceResult _measured;
    private readonly Lazy<AudienceResult> _given;
    private readonly Lazy<ShownResults?> _shown;

    private OpenProject(
        Ecosystem ecosystem, ProjectFile file, Profile profile, ImmutableArray<TableReport> inputs, ReadingChoices choices, Audience audience,
        AudienceResult measured, Func<AudienceResult> given, RelationList stored, ImmutableArray<string> own)
    {
        (Ecosystem, File, Profile, Audience, NamesSomebody, _choices) = (ecosystem, file, profile, audience, measured.NamesSomebody, choices);
        (_measured, Own) = (measured, own);
        _given = new Lazy<AudienceResult>(given);
        _shown = new Lazy<ShownResults?>(() =>
            audience == Audience.Internal ? null : new ShownResults(measured, Given, stored.Select(r => r.Id), file.SmallCells, own));
        Provenance = new Provenance(
            Versions.Program, file.Name, profile.Title, choices.At ?? file.ReferenceDate, choices.Seed ?? file.Seed, inputs,
            audience == Audience.Internal ? choices.Given : choices.Given.SetItem("smallCells", Numbers.File(file.SmallCells)))
        {
            IsMade = file.IsMade,
        };
    }

    /// <summary>What is known.</summary>
    public Ecosystem Ecosystem { get; }

    /// <summary>The settings.</summary>
    public ProjectFile File { get; }

    /// <summary>For whom the ecosystem is made fit: nobody is named to others in it.</summary>
    public Audience Audience { get; }

    /// <summary>The organisations to whose members it is, where it is to members.</summary>
    public ImmutableArray<string> Own { get; }

    /// <summary>Whether a text, such as a finding, holds the name of somebody whom the audience may not see.</summary>
    public Func<string, bool> NamesSomebody { get; }

    /// <summary>The actors and relations that the audience may have, one by one.</summary>
    public AudienceResult Given => _given.Value;

    /// <summary>The views of whole organisations with only the actors and relations that the audience may have.</summary>
    public Measurement MeasurementGiven => new(
        new Reading(Given.Ecosystem, Profile, At(ReferenceLevel.Root).Reading.Options with { Overrides = Given.Overrides }), At(ReferenceLevel.Root).Holes);

    /// <summary>Results as the audience may have them; null when it may have all.</summary>
    public ShownResults? Shown => _shown.Value;

    /// <summary>The profile.</summary>
    public Profile Profile { get; }

    /// <summary>Where results come from.</summary>
    public Provenance Provenance { get; }

    /// <summary>The level that was asked for; whole organisations when none was.</summary>
    public ReferenceLevel Level => _choices.Level ?? ReferenceLevel.Root;

    /// <summary>The views at the level that was asked for.</summary>
    public Measurement Measurement => At(Level);

    /// <summary>Opens the database that <c>--db</c> names.</summary>
    /// <param name="session">What was asked.</param>
    /// <param name="audience">For whom results are; without it for those who keep the project.</param>
    public static OpenProject FromDatabase(Session session, Func<Session, ProjectFile, AudienceChoice>? audience = null)
    {
        var choices = ReadingChoices.Of(session);
        AudienceChoice.Check(session);
        var given = session.Value(session.Shared.Database) ?? session.Value(session.Shared.DatabaseToo)!;
        var path = session.Environment.PathOf(given);
        using var store = ProjectStore.OpenExisting(path);
        var file = new OneName(NameDecision.InForce(store.LoadDecisions())).Read(Settings(store, choices, path));
        session.Adopt(file.Language);
        if (file.IsMade)
        {
            session.Say("project.made");
        }

        var ecosystem = store.LoadEcosystem();
        var inputs = store.LoadImports().SelectMany(i => i.Tables).DistinctBy(t => (t.File, t.Sheet, t.Sha256, t.Table)).ToImmutableArray();
        return Of(session, ecosystem, file, inputs, choices, session.Environment.Folder, audience?.Invoke(session, file));
    }

    /// <summary>Makes a project of what was read.</summary>
    /// <param name="session">What was asked.</param>
    /// <param name="ecosystem">What is known.</param>
    /// <param name="file">The settings.</param>
    /// <param name="inputs">The tables.</param>
    /// <param name="choices">What was asked about the reading.</param>
    /// <param name="folder">Where the path of a profile that the project names starts.</param>
    /// <param name="audience">For whom results are; null for those who keep the project.</param>
    public static OpenProject Of(
        Session session, Ecosystem ecosystem, ProjectFile file, ImmutableArray<TableReport> inputs, ReadingChoices choices, string folder,
        AudienceChoice? audience = null)
    {
        if (choices.Threshold is { } threshold)
        {
            var scale = file.Scales.GetValueOrDefault("strength") ?? throw StopException.Usage("threshold.noscale", session.Shared.Threshold.Name);
            if (threshold < scale.Minimum || threshold > scale.Maximum)
            {
                throw StopException.Usage("threshold.outside", session.Shared.Threshold.Name, threshold, scale.Minimum, scale.Maximum);
            }
        }

        var profile = ProfileOf(session, file, choices, folder);
        CheckRetention(ecosystem, file, profile, choices.At ?? file.ReferenceDate);
        audience ??= AudienceChoice.Internal;
        var options = audience.Options(session, choices.At ?? file.ReferenceDate, file);
        var shown = AudienceView.ToMeasure(ecosystem, profile, audience.Audience, options);
        if (shown.LeftOut.FirstOrDefault(l => l.What == LeftOutPart.PeopleMasked) is { } masked)
        {
            session.SayCount($"audience.{AudienceWords.Of(audience.Audience)}", masked.Count);
        }

        if (shown.LeftOut.FirstOrDefault(l => l.What == LeftOutPart.UnknownKind) is { } unknown)
        {
            session.SayCount("audience.unknown", unknown.Count);
        }

        return new OpenProject(
            shown.Ecosystem, file with { Overrides = shown.Overrides }, profile, inputs, choices, audience.Audience, shown,
            () => AudienceView.ToGive(ecosystem, profile, audience.Audience, options), ecosystem.Relations, audience.Audience == Audience.Members ? audience.Own : []);
    }

    // Past the promised date nothing is done with persons but forgetting them.
    private static void CheckRetention(Ecosystem ecosystem, ProjectFile file, Profile profile, DateOnly at)
    {
        if (file.RetainUntil is { } until && at > until
            && ecosystem.Actors.Count(a => profile.Kind(a.Kind)?.Category == KindCategory.Person) is > 0 and var persons)
        {
            throw StopException.Finding("retention.passed", until.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), persons);
        }
    }

    /// <summary>The profile that is asked for, else the project's.</summary>
    public static Profile ProfileOf(Session session, ProjectFile? file, ReadingChoices choices, string folder) =>
        choices.Profile is { } given ? Profiles.Find(given, session.Environment.Folder, session.Texts) : Profiles.Find(file?.Profile ?? "essay", folder, session.Texts);

    /// <summary>The views at a level, each built once, whichever thread asks first.</summary>
    public Measurement At(ReferenceLevel level)
    {
        lock (_measurements)
        {
            if (!_measurements.TryGetValue(level, out var measurement))
            {
                _measurements[level] = measurement = level == ReferenceLevel.Department && _measurements.TryGetValue(ReferenceLevel.Root, out var root)
                    ? root.Departments
                    : new Measurement(
                        _measurements.Values.FirstOrDefault()?.Reading.At(level) ?? Confirmation.Keep(new Reading(Ecosystem, Profile, Options(level)), _choices.Confirm),
                        _choices.Holes);
            }

            return measurement;
        }
    }

    /// <summary>Plausible networks of a measurement, or the reason why there are none.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="unlessSaid">How many are drawn when the user does not say.</param>
    /// <param name="cancellation">Ends a long computation.</param>
    public (PlausibleScores? Networks, Reason WhyNot) Plausible(Measurement measurement, int unlessSaid, CancellationToken cancellation)
    {
        var draws = _choices.Draws ?? unlessSaid;
        var networks = PlausibleScores.Of(measurement, new PlausibleOptions { Draws = Math.Max(1, draws), Seed = Provenance.Seed }, cancellation);
        return networks is null ? (null, Reason.NoRepeatedReports) : (draws == 0 ? null : networks, Reason.NotDrawn);
    }

    /// <summary>The organisations that were asked for; null when none was, which means every one.</summary>
    public ImmutableArray<Unit>? Egos(Session session)
    {
        var asked = session.Values(session.Shared.For);
        return asked.Length == 0 ? null : [.. asked.Select(Ego)];
    }

    /// <summary>Whether numbers about somebody may be told: of a person only to the own organisation, of a role to everybody, because it is no name.</summary>
    public bool IsTold(string person) => !_measured.Masked.Contains(person);

    /// <summary>The persons and roles that were asked for, by their own id or by that of their organisation; null when none was, which means every one.</summary>
    public string[]? People(Session session)
    {
        var asked = session.Values(session.Shared.For);
        if (asked.Length == 0)
        {
            return null;
        }

        if (asked.FirstOrDefault(_measured.StoredIds.Values.Contains) is { } person)
        {
            throw StopException.Usage("score.person", person, session.Shared.Audience.Name);
        }

        var people = BoundarySpanner.People(At(ReferenceLevel.Root).Reading);
        return [.. asked.SelectMany(id => people.Contains(id) ? [id] : PeopleOf(Ego(id), people)).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The organisations that were asked for, institutions refused: a checklist and a report are about community organisations.</summary>
    public ImmutableArray<Unit>? CommunityEgos(Session session)
    {
        var egos = Egos(session);
        return egos?.FirstOrDefault(u => u.IsInstitutional) is { } institution
            ? throw StopException.Usage("ego.institution", institution.Id, institution.Actor.Name)
            : egos;
    }

    /// <summary>
    /// The organisations that the project puts in the middle; what is no community organisation is left out, and said. A project that names none gets its
    /// cooperatives, if they are few.
    /// </summary>
    public ImmutableArray<string> Focal(Session session)
    {
        var egos = At(ReferenceLevel.Root).Egos.Where(u => !u.IsInstitutional).Select(u => u.Id).ToHashSet(StringComparer.Ordinal);
        if (File.Focal.IsEmpty)
        {
            var cooperatives = Ecosystem.Actors
                .Where(a => egos.Contains(a.Id) && (File.Overrides.GetValueOrDefault(a.Id)?.Kind ?? a.Kind) == "cooperative")
                .Select(a => a.Id)
                .ToImmutableArray();
            var isFew = cooperatives.Length is > 0 and <= MostUnasked;
            session.Say(isFew ? "focal.cooperatives" : "focal.none", string.Join(", ", cooperatives.Take(MostUnasked)));
            return isFew ? cooperatives : [];
        }

        foreach (var id in File.Focal.Where(id => !egos.Contains(id)))
        {
            session.Say("focal.left", id);
        }

        return [.. File.Focal.Where(egos.Contains)];
    }

    /// <summary>An organisation in the view that was asked for.</summary>
    public Unit Ego(string id)
    {
        var actor = Ecosystem.FindActor(id) ?? throw Unknown(id);
        if (Measurement.Egos.FirstOrDefault(u => u.Id == id) is { } unit)
        {
            return unit;
        }

        var reading = Measurement.Reading;
        if (BoundarySpanner.People(reading).Contains(id))
        {
            var organisation = reading.Ecosystem.Actor(reading.RootUnitsOf(id).Single!);
            throw StopException.Usage("ego.person", id, actor.Name, organisation.Id, organisation.Name);
        }

        var home = actor.IsGeneric ? null : reading.UnitsOf(id).Single;
        throw home is not null && home != id
            ? StopException.Usage("ego.inside", id, actor.Name, home, reading.Ecosystem.Actor(home).Name)
            : StopException.Usage(actor.IsGeneric ? "ego.generic" : "ego.none", id, actor.Name, actor.Kind);
    }

    /// <summary>What to say of an id that no actor has.</summary>
    public StopException Unknown(string id)
    {
        var near = NearIds.ToActor(id, Ecosystem.Actors);
        return near.Length == 0 ? StopException.Usage("id.unknown", id) : StopException.Usage("id.unknown.near", id, string.Join(", ", near));
    }

    private static ProjectFile Settings(ProjectStore store, ReadingChoices choices, string path)
    {
        try
        {
            return store.LoadProject();
        }
        catch (StoreException problem) when (problem.Kind == StoreFault.NoProject && choices.At is { } at)
        {
            // Tables that were imported one by one have no settings; a date is all that cannot be guessed.
            return new ProjectFile { Name = Path.GetFileNameWithoutExtension(path), ReferenceDate = at };
        }
        catch (StoreException problem) when (problem.Kind == StoreFault.NoProject)
        {
            throw StopException.Usage("date.missing", "--at");
        }
    }

    /// <summary>The neighbourhoods that were asked for, by label or by the id of a place; null when none was, which means every one.</summary>
    public string[]? Neighbourhoods(Session session)
    {
        var asked = session.Values(session.Shared.For);
        var known = WholeScores.Neighbourhoods(Measurement);
        return asked.Length == 0 ? null : [.. asked.Select(given => known.FirstOrDefault(l => Same(l, given) || Same(l, Ecosystem.FindActor(given)?.Name))
            ?? throw StopException.Usage("ego.noneighbourhood", given, string.Join(", ", known)))];

        static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }

    private IEnumerable<string> PeopleOf(Unit organisation, ImmutableArray<string> people) =>
        people.Where(id => At(ReferenceLevel.Root).Reading.RootUnitsOf(id).Single == organisation.Id);

    private ReadingOptions Options(ReferenceLevel level)
    {
        var scale = File.Scales.GetValueOrDefault("strength");
        return new ReadingOptions
        {
            At = Provenance.ReferenceDate,
            Level = level,
            Seed = Provenance.Seed,
            StoredIds = _measured.StoredIds,
            Mode = _choices.Mode,
            Overrides = File.Overrides,
            Required = File.Required,
            Scale = _choices.Threshold is { } threshold ? scale! with { StrongFrom = threshold } : scale,
        };
    }
}
