using System.Collections.Immutable;
using System.CommandLine;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Graph.Ecosystems;
using WijkNetwerk.Graph.SocialCapital;
using WijkNetwerk.Ingest.Checking;
using WijkNetwerk.Ingest.Names;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Commands;

/// <summary>The queue of names that may be one actor, and what people decide about it.</summary>
internal sealed class NamesCommand : ProgramCommand
{
    /// <summary>With more actors, looking for names that may be one could take longer than an import; then it is left to be asked for.</summary>
    public const int MostLookedAt = 5000;

    private const int Pair = 2;

    private readonly Argument<string> _what = new("what") { HelpName = "list|accept|reject|undo" };
    private readonly Argument<string[]> _ids = new("ids") { HelpName = "ID", Arity = new ArgumentArity(0, Pair) };
    private readonly Option<string> _keep = new("--keep") { HelpName = "ID" };
    private readonly Option<bool> _partOf = new("--part-of");
    private readonly Option<string> _by = new("--by") { HelpName = "NAME" };
    private readonly Option<string> _on = new("--on") { HelpName = "DATE" };
    private readonly Option<string> _note = new("--note") { HelpName = "TEXT" };
    private readonly Option<bool> _decided = new("--decided");

    public NamesCommand(SharedOptions shared)
        : base("names")
    {
        Arguments.Add(_what);
        Arguments.Add(_ids);
        Add([shared.Database, _keep, _partOf, _by, _on, _note, _decided, shared.Profile, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var what = session.Asked.GetValue(_what)!;
        if (what is not ("list" or "accept" or "reject" or "undo"))
        {
            throw StopException.Usage("usage.choice", "names", what, "list, accept, reject, undo");
        }

        _ = session.Format;
        var ids = session.Asked.GetValue(_ids) ?? [];
        // Said before a file is opened, and all of it: what does not belong, and that two ids, a person and a day are needed.
        StopException.WhenWrong([.. WhatDoesNotBelong(session, what), .. what == "list" ? [] : WhatIsMissing(session, what, ids)]);

        using var store = ProjectStore.OpenExisting(session.Environment.PathOf(session.Value(session.Shared.Database)!));
        var profile = ProfileOf(session, store);
        if (what == "list")
        {
            List(session, store, profile);
        }
        else
        {
            Decide(session, store, Decision(session, what, ids));
        }

        return ExitCodes.Done;
    }

    /// <summary>Says after an import how many pairs wait for somebody to look at them; nothing when none does.</summary>
    public static void SayWaiting(Session session, int waiting, string database)
    {
        if (waiting > 0)
        {
            session.SayText(session.Texts.Of(waiting == 1 ? "names.waiting.one" : "names.waiting.many", waiting, database));
        }
    }

    private void List(Session session, ProjectStore store, Profile profile)
    {
        var log = store.LoadDecisions();
        if (session.Is(_decided))
        {
            Write(session, NameOutput.DecisionsCsv, log, (json, rows) => NameOutput.Json(json, rows), rows => NameOutput.Screen(session.Data, rows, session.Texts));
            return;
        }

        var actors = store.LoadActors();
        var queue = NameQueue.Of(actors, profile, log);
        Write(
            session, NameOutput.SuggestionsCsv(actors), queue.Suggestions, (json, _) => NameOutput.Json(json, queue, actors),
            rows => NameOutput.Screen(session.Data, rows, actors, session.Texts));
    }

    private void Decide(Session session, ProjectStore store, NameDecision decision)
    {
        var raw = store.LoadActors(asImported: true);
        var (first, second) = (Actor(raw, decision.First), Actor(raw, decision.Second));
        var log = store.LoadDecisions();
        if (decision.Verdict == Verdict.Undone && !NameDecision.InForce(log).Any(d => d.IsAbout(first.Id, second.Id)))
        {
            throw StopException.Usage("names.nothing", first.Id, second.Id);
        }

        if (decision.Verdict == Verdict.Same && NameQueue.DifferentNumbers(first, second) is var (one, other))
        {
            throw StopException.Usage("names.numbers", first.Id, one, second.Id, other);
        }

        var findings = new OneName(NameDecision.InForce([.. log, decision])).Read(raw).Findings
            .Where(f => (f.Found == first.Id && f.Arguments.Contains(second.Id)) || (f.Found == second.Id && f.Arguments.Contains(first.Id)))
            .ToArray();
        if (decision.Verdict != Verdict.Undone && Array.Exists(findings, f => f.Code == FindingCodes.DecisionMakesCircle.Code))
        {
            throw StopException.Usage("names.circle", first.Id, second.Id);
        }

        store.Decide(decision);
        FindingOutput.Screen(session.Messages, decision.Verdict == Verdict.Undone ? [] : findings, session.Texts);
        var (kept, alias) = (decision.Kept ?? first.Id, decision.Alias ?? second.Id);
        Write(
            session, NameOutput.DecisionsCsv, [decision], (json, rows) => NameOutput.Json(json, rows),
            _ => session.Data.Write(session.Texts.Of($"names.done.{DecisionWord(decision)}", raw.Actor(kept).Name, kept, raw.Actor(alias).Name, alias) + "\n"));
    }

    private NameDecision Decision(Session session, string what, string[] ids)
    {
        var verdict = what switch { "reject" => Verdict.Different, "undo" => Verdict.Undone, _ => session.Is(_partOf) ? Verdict.PartOf : Verdict.Same };
        return new NameDecision(ids[0], ids[1], verdict, session.Value(_by)!, session.Date(_on)!.Value, session.Value(_keep), session.Value(_note));
    }

    private IEnumerable<WrongUsage> WhatIsMissing(Session session, string what, string[] ids)
    {
        if (ids.Length != Pair)
        {
            yield return new("names.two", what);
        }
        else if (ids[0] == ids[1])
        {
            yield return new("names.itself", ids[0]);
        }

        foreach (var wrong in session.Missing(_by).Concat(session.Missing(_on)).Concat(session.WrongDate(_on)))
        {
            yield return wrong;
        }

        var keep = session.Value(_keep);
        if (what == "accept" && (keep is null) == !session.Is(_partOf))
        {
            yield return ids.Length == Pair ? new("names.how", ids[0], ids[1]) : new("names.how", "A", "B");
        }

        if (keep is not null && ids.Length == Pair && !ids.Contains(keep))
        {
            yield return new("names.keep", keep, ids[0], ids[1]);
        }
    }

    private IEnumerable<WrongUsage> WhatDoesNotBelong(Session session, string what)
    {
        foreach (var (option, belongs) in ((Option, bool)[])
        [
            (_keep, what == "accept"), (_partOf, what == "accept"), (_decided, what == "list"), (_by, what != "list"), (_on, what != "list"), (_note, what != "list"),
        ])
        {
            if (!belongs && session.Asked.GetResult(option) is { Implicit: false })
            {
                yield return new("names.option", option.Name, what);
            }
        }

        if (what == "list" && session.Asked.GetValue(_ids) is [var id, ..])
        {
            yield return new("usage.toomuch", id);
        }
    }

    private static Actor Actor(Ecosystem ecosystem, string id)
    {
        if (ecosystem.FindActor(id) is { } actor)
        {
            return actor;
        }

        var near = NearIds.ToActor(id, ecosystem.Actors);
        throw near.Length == 0 ? StopException.Usage("id.unknown", id) : StopException.Usage("id.unknown.near", id, string.Join(", ", near));
    }

    /// <summary>The project's profile; a database of loose tables has no settings, and its kinds are the essay's.</summary>
    private static Profile ProfileOf(Session session, ProjectStore store)
    {
        // No settings: then the language is the user's and the profile the built-in one, unless said.
        var file = store.FindProject();
        session.Adopt(file?.Language);
        return OpenProject.ProfileOf(session, file, new ReadingChoices { Profile = session.Value(session.Shared.Profile) }, session.Environment.Folder);
    }

    private static string DecisionWord(NameDecision decision) => NameOutput.Word(decision.Verdict);

    private static void Write<T>(Session session, CsvTable<T> csv, ImmutableArray<T> rows, Action<System.Text.Json.Utf8JsonWriter, ImmutableArray<T>> json, Action<ImmutableArray<T>> screen)
    {
        switch (session.Format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(writer => json(writer, rows)));
                break;
            case OutputFormat.Csv:
                csv.Write(session.Data, rows);
                break;
            default:
                screen(rows);
                break;
        }
    }
}
