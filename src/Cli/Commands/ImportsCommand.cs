using System.CommandLine;
using System.Globalization;
using WijkNetwerk.Cli.Output;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Commands;

/// <summary>What was imported into a database, and taking one import back.</summary>
internal sealed class ImportsCommand : ProgramCommand
{
    private readonly Argument<string> _what = new("what") { HelpName = "list|undo" };
    private readonly Argument<string?> _number = new("number") { HelpName = "N", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _by = new("--by") { HelpName = "NAME" };
    private readonly Option<string> _on = new("--on") { HelpName = "DATE" };

    public ImportsCommand(SharedOptions shared)
        : base("imports")
    {
        Arguments.Add(_what);
        Arguments.Add(_number);
        Add([shared.Database, _by, _on, shared.Format]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var (what, given) = (session.Asked.GetValue(_what)!, session.Asked.GetValue(_number));
        _ = session.Format;
        if (what is not ("list" or "undo"))
        {
            throw StopException.Usage("usage.choice", "imports", what, "list, undo");
        }

        if (what == "list")
        {
            StopException.WhenWrong(
            [
                .. given is null ? (WrongUsage[])[] : [new("usage.toomuch", given)],
                .. ((Option<string>[])[_by, _on]).Where(o => session.Value(o) is not null).Select(o => new WrongUsage("names.option", o.Name, what)),
            ]);
            using var store = Open(session);
            List(session, store);
            return ExitCodes.Done;
        }

        var isNumber = int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0;
        StopException.WhenWrong(
        [
            .. isNumber ? (WrongUsage[])[] : [new("imports.number", given ?? "")], .. session.Missing(_by), .. session.Missing(_on), .. session.WrongDate(_on),
        ]);
        using var database = Open(session);
        return Undo(session, database, number, session.Value(_by)!, session.Date(_on)!.Value);
    }

    private static void List(Session session, ProjectStore store)
    {
        var batches = store.LoadBatches();
        switch (session.Format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => BatchOutput.Json(json, batches)));
                break;
            case OutputFormat.Csv:
                BatchOutput.Csv.Write(session.Data, BatchOutput.Rows(batches));
                break;
            default:
                BatchOutput.Screen(session.Data, BatchOutput.Rows(batches), session.Texts);
                break;
        }
    }

    private static int Undo(Session session, ProjectStore store, int number, string by, DateOnly on)
    {
        var batch = store.LoadBatches().FirstOrDefault(b => b.Number == number) ?? throw StopException.Usage("imports.unknown", number);
        if (batch.UndoneOn is { } day)
        {
            throw StopException.Usage("imports.undone", number, Numbers.Date(day), batch.UndoneBy);
        }

        var result = store.UndoImport(number, by, on);
        if (!result.IsDone)
        {
            session.Say("imports.refused", number);
            foreach (var line in BatchOutput.Lines(result, session.Texts))
            {
                session.SayText(line);
            }

            session.Say("imports.refused.advice");
        }

        switch (session.Format)
        {
            case OutputFormat.Json:
                session.Data.Write(JsonOutput.Text(json => BatchOutput.Json(json, number, result)));
                break;
            case OutputFormat.Csv when result.IsDone:
                BatchOutput.ResultCsv.Write(session.Data, BatchOutput.Rows(result));
                break;
            case OutputFormat.Table when result.IsDone:
                Say(session, number, result);
                break;
        }

        if (!result.IsDone)
        {
            return ExitCodes.Findings;
        }

        if (!result.IsGone)
        {
            session.Say("imports.busy");
            return ExitCodes.FileTrouble;
        }

        return ExitCodes.Done;
    }

    private static void Say(Session session, int number, UndoResult result)
    {
        var (gone, kept) = (result.Removed, result.Kept);
        session.Data.Write(session.Texts.Of(
            "imports.done", number, gone.Actors, gone.Relations, gone.Statements, gone.Memberships, gone.Attendance, gone.Coverage, gone.Decisions) + "\n");
        if (kept != new ContentCounts(0, 0, 0, 0, 0, 0, 0))
        {
            session.Data.Write(session.Texts.Of(
                "imports.kept", kept.Actors, kept.Relations, kept.Statements, kept.Memberships, kept.Attendance, kept.Coverage, kept.Decisions) + "\n");
        }
    }

    private static ProjectStore Open(Session session)
    {
        var store = ProjectStore.OpenExisting(session.Environment.PathOf(session.Value(session.Shared.Database)!));
        try
        {
            session.Adopt(store.FindProject()?.Language);
        }
        catch
        {
            store.Dispose();
            throw;
        }

        return store;
    }
}
