using System.CommandLine;
using WijkNetwerk.Cli.Projects;
using WijkNetwerk.Ingest.Privacy;
using WijkNetwerk.Ingest.Store;

namespace WijkNetwerk.Cli.Commands;

/// <summary>Erases a person, and all that is known of them, from a project database.</summary>
internal sealed class ForgetCommand : ProgramCommand
{
    private readonly Argument<string?> _id = new("id") { HelpName = "ID", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _persons = new("--all-persons");
    private readonly Option<bool> _organisation = new("--organisation");
    private readonly Option<bool> _noHash = new("--leave-no-hash");
    private readonly Option<string> _on = new("--on") { HelpName = "DATE" };

    public ForgetCommand(SharedOptions shared)
        : base("forget")
    {
        Arguments.Add(_id);
        Add([shared.Database, _persons, _organisation, _noHash, _on, shared.Profile]);
    }

    /// <inheritdoc/>
    public override int Run(Session session)
    {
        var id = session.Asked.GetValue(_id);
        if (id is null != session.Is(_persons))
        {
            throw StopException.Usage("forget.who", _persons.Name);
        }

        var options = new ForgetOptions { EvenOrganisation = session.Is(_organisation), LeaveNoHash = session.Is(_noHash), On = session.Date(_on) };
        using var store = ProjectStore.OpenExisting(session.Environment.PathOf(session.Value(session.Shared.Database)!));
        var project = store.FindProject();
        session.Adopt(project?.Language);
        var profile = OpenProject.ProfileOf(session, project, new ReadingChoices { Profile = session.Value(session.Shared.Profile) }, session.Environment.Folder);
        var result = id is null ? Forgetting.ForgetPersons(store, profile, options) : Forgetting.Forget(store, profile, id, options);
        Say(session, result);
        foreach (var export in ExportLog.Read(store))
        {
            session.Say("forget.export", export.File, export.Recipient ?? "?", export.GivenOn ?? "?");
        }

        if (!result.IsGone)
        {
            session.Say("forget.busy");
            return ExitCodes.FileTrouble;
        }

        return ExitCodes.Done;
    }

    private static void Say(Session session, ForgetResult result)
    {
        session.Data.Write(session.Texts.Of(
            "forget.done", result.People, result.Relations, result.Statements, result.Memberships, result.Attendance, result.Coverage, result.Carriers, result.Texts));
        session.Data.Write('\n');
        if (result.Doubtful > 0)
        {
            session.Say("forget.doubtful", result.Doubtful);
        }

        session.Say("forget.elsewhere");
    }
}
