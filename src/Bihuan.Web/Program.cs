var app = WebApplication.CreateBuilder(args).Build();
app.Run();

/// <summary>The program; public so that tests can start it.</summary>
public partial class Program;
