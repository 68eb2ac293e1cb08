using Bihuan.Web.Cli;

return await Commands.Root().Parse(args).InvokeAsync();

/// <summary>The program; public so that tests can name its assembly.</summary>
public partial class Program;
