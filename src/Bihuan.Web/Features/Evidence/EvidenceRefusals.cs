using Bihuan.Domain;

namespace Bihuan.Web.Features.Evidence;


internal sealed record NoFilesChosen() : Refusal("请选择要上传的文件", MendAt.Evidence);

internal sealed record UploadBroken() : Refusal("上传中断或内容不完整，请重新选择文件后再次提交", MendAt.Evidence);
