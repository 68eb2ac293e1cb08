using Microsoft.AspNetCore.Identity;

namespace Bihuan.Web.Access;

/// <summary>What may be wrong with a name or password, in words that say what to do.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "账号未能保存，请稍后重试");
    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure), "他人刚刚修改了此账号，请刷新后重试");
    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "原密码不正确");
    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidUserName), "请填写登录名");
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateUserName), $"登录名“{userName}”已被使用，请换一个");
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), $"密码至少{length}位");
    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "密码须包含数字");
    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "密码须包含小写字母");
    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "密码须包含大写字母");
    public override IdentityError PasswordRequiresNonAlphanumeric() => Error(nameof(PasswordRequiresNonAlphanumeric), "密码须包含符号");
    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), $"密码须包含至少{uniqueChars}个不同的字符");
    public override IdentityError UserLockoutNotEnabled() => Error(nameof(UserLockoutNotEnabled), "此账号不能锁定");

    private static IdentityError Error(string code, string text) => new() { Code = code, Description = text };
}
