namespace Bihuan.Web.Features.Status;

/// <summary>What a status means to people, and what they can do.</summary>
internal sealed record StatusText(string Title, string WhatToDo, string Icon)
{
    public static StatusText Of(int code) => code switch
    {
        400 => new("本次提交未被接受", "页面打开时间过长，或登录身份已经变化，无法确认这次提交出自您本人。请返回上一页（填写的内容仍在），刷新页面后再次提交。", "alert-triangle"),
        401 => new("登录已过期", "为保证安全，长时间未操作须重新登录。您刚才填写的内容没有丢失，请按下面的步骤继续。", "clock-pause"),
        403 => new("您的职务不能进入此页面", "此页面须由相应职务办理，本次访问已记入历史。如确因工作需要，请联系系统管理员核对您的任职。", "lock"),
        404 or 405 => new("没有找到您要查看的内容", "地址可能有误，内容可能已经移走，或者不在您的职责范围内。请从待办或台账重新进入。", "file-search"),
        409 => new("未能办理", "请按提示处理后再次办理。您可以返回上一页，填写的内容仍在。", "barrier-block"),
        413 => new("文件过大，未能接收", "单个文件不超过200MB。请压缩或拆分后，返回上一页重新上传。", "file-alert"),
        429 => new("登录尝试过于频繁", "同一地址一分钟内尝试登录的次数过多，已暂停受理。请一分钟后再试；忘记密码的，请联系系统管理员重置。", "clock-pause"),
        >= 500 => new("系统出现故障，本次操作没有完成", "请稍后再试。仍不成功的，请将下面的故障编号告知系统管理员。", "tool"),
        _ => new("本次请求未能完成", "请返回上一页核对后再试。", "alert-triangle"),
    };
}
