#include "shell/picture_mark.h"

#include "model/base/hash.h"

namespace waymark {

std::uint64_t picture_mark(const ImDrawData& data, ImU32 ground) {
    Hash hash;
    hash.mix(ground);
    for (const float number : {data.DisplaySize.x, data.DisplaySize.y, data.FramebufferScale.x, data.FramebufferScale.y})
        hash.number(number);
    for (const ImDrawList* list : data.CmdLists) {
        hash.bytes(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
        hash.bytes(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
        for (const ImDrawCmd& command : list->CmdBuffer) {
            hash.bytes(&command.ClipRect, sizeof command.ClipRect);
            const ImTextureData* texture = command.TexRef._TexData;
            hash.mix(texture ? static_cast<std::uint64_t>(texture->UniqueID) : command.TexRef._TexID);
            hash.mix((static_cast<std::uint64_t>(command.ElemCount) << 32) | command.IdxOffset);
            hash.mix(command.VtxOffset);
        }
    }
    return hash.value;
}

bool textures_changed(const ImDrawData& data) {
    for (const ImTextureData* texture : *data.Textures)
        if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates ||
            texture->Status == ImTextureStatus_WantDestroy)
            return true;
    return false;
}

}  // namespace waymark
